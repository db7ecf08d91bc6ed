import { useTranslation } from 'react-i18next'
import type { Directory, Post } from '../../shared/people/directory.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useNow } from '../text/useNow.ts'
import { Banner } from '../ui/Banner.tsx'
import { vacancies } from './vacancies.ts'

interface VacancyBannerProps {
  readonly directory: Directory
  readonly ending: readonly Post[]
}

/** Warns of roles that nobody would hold once these posts end. */
export function VacancyBanner({ directory, ending }: VacancyBannerProps) {
  const { t } = useTranslation('people')
  const { postName } = useDirectory()
  const now = useNow()
  const vacant = vacancies(directory, ending, now)
  if (vacant.length === 0) return null
  return (
    <Banner tone="warn" title={t('vacant.title', { posts: vacant.map(postName).join(t('comma')) })}>
      <p>{t('vacant.text')}</p>
    </Banner>
  )
}
