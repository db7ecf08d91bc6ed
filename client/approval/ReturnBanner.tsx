import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { ReportReturn } from '../../shared/report/approval/version.ts'
import { REPORT_STATES } from '../../shared/report/state.ts'
import { nameOf } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { Banner } from '../ui/Banner.tsx'
import { iconProps } from '../ui/icon.ts'
import css from './Approval.module.css'
import { sentBackOf } from './sentBack.ts'

/** Who returned the report, when, from where and why, until it is sent or signed again. */
export function ReturnBanner() {
  const { t } = useTranslation('approval')
  const { view } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const sent = sentBackOf(view.report)
  if (sent === undefined) return null
  if (sent.kind === 'revised')
    return (
      <Banner
        tone="warn"
        live="off"
        icon={<Undo2 {...iconProps} />}
        title={t('back.revised', { who: names.person(sent.personId).name, at: dates.dayTime(sent.at) })}
      >
        <p>{t('back.todoOpen', { n: sent.n })}</p>
      </Banner>
    )
  return <Returned back={sent.back} />
}

function Returned({ back }: { readonly back: ReportReturn }) {
  const { t } = useTranslation(['approval', 'ui'])
  const { reportId, view, text } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const from = REPORT_STATES.find(state => state === back.from)
  const isTaken = from === 'proof' || from === 'numbered' || from === 'printed' || from === 'sealed'
  const to = t(`stage.${back.to}`)
  const reason = text(back.reason)
  const sections = (back.sectionIds ?? []).flatMap(id => view.sections.find(s => s.id === id) ?? [])
  return (
    <Banner
      tone="warn"
      live="off"
      icon={<Undo2 {...iconProps} />}
      title={t(isTaken ? 'back.taken' : 'back.title', {
        who: names.signedAs(back.by),
        at: dates.dayTime(back.by.at),
        from: from === undefined ? back.from : t(`ui:reportState.${from}`),
        to,
      })}
    >
      {reason !== undefined && <p>{t('back.reason', { reason })}</p>}
      {sections.length > 0 && (
        <p>
          {t('back.sections')}
          {sections.map((section, i) => (
            <span key={section.id}>
              {i > 0 && t('comma')}
              <Link className={css.link} to={`${paths.board(reportId)}?section=${section.id}`}>
                {nameOf(view, section)}
              </Link>
            </span>
          ))}
        </p>
      )}
      <p>{back.to === 'compiling' ? t('back.todoOpen', { n: back.n }) : t('back.todo', { n: back.n, to })}</p>
    </Banner>
  )
}
