import { ArrowRight, ChevronDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Section, Version } from '../../shared/report/state.ts'
import { paths } from '../app/paths.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { shortHash } from '../ui/hash.ts'
import { iconProps } from '../ui/icon.ts'
import { Menu, type MenuItem } from '../ui/Menu.tsx'
import { usePhone } from '../ui/usePhone.ts'
import { type Choice, choiceQuery } from './choice.ts'
import css from './VersionPick.module.css'

interface VersionPickProps {
  readonly section: Section
  readonly versions: readonly Version[]
  readonly version: Version
  readonly before: Version | undefined
}

/** Chooses the version that is shown and the one with which it is compared. The choice is in the address. */
export function VersionPick({ section, versions, version, before }: VersionPickProps) {
  const { t } = useTranslation('history')
  const { reportId } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const item = (each: Version, checked: boolean, choice: Choice): MenuItem => ({
    id: String(each.n),
    label: t('version', { n: each.n }),
    note: t('versionNote', {
      at: dates.dayTime(each.frozenAt),
      who: names.person(each.submittedBy.personId).name,
    }),
    checked,
    to: `${paths.versions(reportId, section.id)}${choiceQuery(choice)}`,
  })
  const newestFirst = [...versions].reverse()
  const former = newestFirst
    .filter(each => each.n < version.n)
    .map(each => item(each, each === before, { n: version.n, against: each.n }))
  const alone: MenuItem = {
    id: 'none',
    label: t('pick.none'),
    checked: before === undefined,
    to: `${paths.versions(reportId, section.id)}${choiceQuery({ n: version.n, against: 0 })}`,
  }
  const latter = newestFirst.map(each =>
    item(each, each === version, {
      n: each.n,
      against: versions.findLast(other => other.n < each.n)?.n ?? 0,
    }),
  )
  return (
    <div className={css.pick}>
      {former.length > 0 && (
        <>
          <Menu
            align="end"
            label={t('pick.former')}
            trigger={<Trigger version={before} />}
            groups={[{ id: 'former', items: [...former, alone] }]}
          />
          <ArrowRight {...iconProps} />
        </>
      )}
      <Menu
        align="end"
        label={t('pick.latter')}
        trigger={<Trigger version={version} />}
        groups={[{ id: 'latter', items: latter }]}
      />
    </div>
  )
}

function Trigger({ version }: { version: Version | undefined }) {
  const { t } = useTranslation('history')
  const dates = useDates()
  const phone = usePhone()
  return (
    <span className={css.trigger}>
      {version === undefined ? (
        t('pick.none')
      ) : (
        <>
          <b>{t('version', { n: version.n })}</b>
          <span className={css.day}>{dates.day(version.frozenAt)}</span>
          <code>{shortHash(version.hash, phone ? 4 : 8)}</code>
        </>
      )}
      <ChevronDown {...iconProps} />
    </span>
  )
}
