import { useTranslation } from 'react-i18next'
import type { Post } from '../../shared/people/directory.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { lastMoment } from '../people/period.ts'
import { useDates } from '../text/useDates.ts'

/** The words of an acting post that its sentences are made of: who, in which office, by which document, when. */
export function useActingWords() {
  const { t } = useTranslation('ui')
  const names = useDirectory()
  const dates = useDates()
  return (post: Post) => ({
    name: names.person(post.personId).name,
    office: `${names.unit(post.unitId).name}${post.title ?? t(`role.${post.role}`)}`,
    docNumber: post.acting?.docNumber ?? '',
    from: dates.fullDay(post.from),
    until: post.to === undefined ? '' : dates.fullDay(lastMoment(post.to)),
  })
}
