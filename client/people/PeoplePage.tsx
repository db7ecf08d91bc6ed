import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleListing } from '../../shared/people/directory.ts'
import type { Notice } from '../../shared/protocol/live.ts'
import { useReader } from '../app/useRights.ts'
import { useTitle } from '../app/useTitle.ts'
import { useNotices } from '../report/LiveProvider.tsx'
import { useResource } from '../server/useResource.ts'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { OwnUnits } from './OwnUnits.tsx'
import { PeopleDesk } from './PeopleDesk.tsx'
import './words.ts'

/** Units, people and posts: for the administrator to keep, for others those of their own units to read. */
export default function PeoplePage() {
  const { t } = useTranslation('people')
  const reader = useReader()
  useTitle(t('name'))
  return reader.roles.has('admin') ? <Kept /> : <OwnUnits />
}

function Kept() {
  const listing = useResource<PeopleListing>('/api/people')
  const reload = listing.status === 'loading' ? undefined : listing.reload
  useNotices(
    useCallback(
      (notice: Notice) => {
        if (notice.kind === 'directory') reload?.()
      },
      [reload],
    ),
  )
  if (listing.status === 'loading') return <Loading />
  if (listing.status === 'failed') return <Failed page error={listing.error} onRetry={listing.reload} />
  return <PeopleDesk listing={listing.data} reload={listing.reload} />
}
