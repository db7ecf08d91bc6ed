import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isFrozen } from '../../../shared/report/state.ts'
import type { SectionView } from '../../../shared/report/view.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useDates } from '../../text/useDates.ts'
import { Banner } from '../../ui/Banner.tsx'
import { iconProps } from '../../ui/icon.ts'

/** The text is closed to its writers: who closed it, when, and what opens it again. */
export function LockedBanner({ section }: { section: SectionView }) {
  const { t } = useTranslation(['editor', 'ui'])
  const names = useDirectory()
  const dates = useDates()
  const icon = <Lock {...iconProps} />
  if (!isFrozen(section)) {
    const isFreezing = section.state === 'drafting' && section.submission !== undefined
    return (
      <Banner
        edge
        tone="info"
        live="assertive"
        icon={icon}
        title={t(isFreezing ? 'banner.locked.freezing' : 'banner.locked.changed')}
      />
    )
  }
  const { submittedBy, frozenAt, n } = section.current
  const name = names.person(submittedBy.personId).name
  return (
    <Banner
      edge
      tone="info"
      live="assertive"
      icon={icon}
      title={t('banner.locked.submitted', { name, time: dates.dayTime(frozenAt) })}
    >
      {t(`banner.locked.${section.state === 'review' ? 'review' : 'later'}`, {
        n,
        state: t(`ui:state.${section.state}`),
      })}
    </Banner>
  )
}
