import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { openEdit } from '../../shared/report/edits/edit.ts'
import { readsEdit, readsVersions } from '../../shared/report/reading.ts'
import { isAssigned, isFrozen } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useReader } from '../app/useRights.ts'
import { NotReadable } from '../paper/NotReadable.tsx'
import { useSection } from '../report/useReport.ts'
import { useResource } from '../server/useResource.ts'
import { useSession } from '../session/useSession.ts'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { NotFound } from '../ui/NotFound.tsx'
import { basisOf } from './basis.ts'
import { type Look, looksFrom, looksPath } from './looks.ts'
import { NothingToSign } from './NothingToSign.tsx'
import { EditPage } from './OpenEdit.tsx'
import type { Reading } from './reading.ts'
import { SigningDesk } from './SigningDesk.tsx'

/** Reviewing, countersigning and signing one section; read-only where it is not this person's turn. */
export default function SigningPage() {
  const { t } = useTranslation('signing')
  const { sectionId = '' } = useParams()
  const section = useSection(sectionId)
  const reader = useReader()
  if (section === undefined || !section.isLeaf) return <NotFound />
  const edit = isFrozen(section) ? openEdit(section) : undefined
  if (!readsVersions(reader, section) && isFrozen(section) && edit && readsEdit(reader, section, edit))
    return (
      <Suspense fallback={<Loading rows={6} />}>
        <EditPage section={section} />
      </Suspense>
    )
  if (!readsVersions(reader, section))
    return <NotReadable section={section} back={paths.desk} backLabel={t('back')} />
  return <Pinned key={section.id} section={section} />
}

/** Keeps before the reader the version that he began to read: never another text under his eyes. */
function Pinned({ section }: { section: SectionView }) {
  const { person } = useSession()
  const looks = useResource<readonly Look[]>(looksPath(section.id))
  const [reading, setReading] = useState<Reading>()

  const open = (n: number, basis?: Reading['basis']) => {
    if (!isAssigned(section) || looks.status !== 'ready') return
    setReading({
      n,
      basis: basis ?? basisOf(section, n, person.id, looksFrom(looks.data)),
      since: new Date().toISOString(),
    })
  }
  if (reading === undefined && isFrozen(section)) {
    if (looks.status === 'failed') return <Failed page error={looks.error} onRetry={looks.reload} />
    if (looks.status === 'loading') return <Loading rows={12} />
    open(section.version)
  }
  if (reading === undefined || !isAssigned(section)) return <NothingToSign section={section} />
  return (
    <SigningDesk
      key={reading.n}
      section={section}
      reading={reading}
      onReadNext={n => open(n, { n: reading.n, how: 'looked', at: reading.since })}
    />
  )
}
