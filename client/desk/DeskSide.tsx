import { Check } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { numberOutline } from '../../shared/report/outline.ts'
import type { ReportState, Section } from '../../shared/report/state.ts'
import type { Task } from '../../shared/report/tasks.ts'
import { ActingPosts } from '../acting/ActingPosts.tsx'
import { paths } from '../app/paths.ts'
import { Delegations } from '../delegation/Delegations.tsx'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { SendingHealth } from '../notices/SendingHealth.tsx'
import { useSession } from '../session/useSession.ts'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import { iconProps } from '../ui/icon.ts'
import { Panel } from '../ui/Panel.tsx'
import css from './DeskPage.module.css'
import { doneBy, type Waiting, waitingForOthers } from './mine.ts'
import { titleIn } from './titleIn.ts'

const MOST = 6

/** Beside the tasks: what the person's units wait for, and what he has done today. */
export function DeskSide({
  states,
  tasks,
}: {
  readonly states: readonly ReportState[]
  readonly tasks: readonly Task[]
}) {
  const { t } = useTranslation('desk')
  const { person, posts } = useSession()
  const dates = useDates()
  const now = useNow()
  const titles = useTitles(states)
  const unitIds = new Set(posts.filter(post => post.role !== 'coordinator').map(post => post.unitId))
  const mine = new Set(tasks.flatMap(task => task.sectionId ?? []))
  const waiting = waitingForOthers(states, unitIds, mine)
  // "Today" is the district's calendar day, wherever the device is.
  const today = doneBy(states, person.id).filter(d => dates.daysBetween(d.at, now) === 0)
  return (
    <aside className={css.side}>
      <Panel title={t('waiting.title')} aside={waiting.length === 0 ? undefined : waiting.length}>
        {waiting.length === 0 && <p className={css.none}>{t('waiting.none')}</p>}
        <ul className={css.list}>
          {waiting.slice(0, MOST).map(item => (
            <li key={`${item.section.id} ${item.turn.kind}`}>
              <Link to={paths.editor(item.reportId, item.section.id)}>
                {titles(item.reportId, item.section.id)}
              </Link>
              <WaitingFor item={item} />
            </li>
          ))}
          {waiting.length > MOST && (
            <li>
              <p>{t('waiting.more', { count: waiting.length - MOST })}</p>
            </li>
          )}
        </ul>
      </Panel>
      <ActingPosts />
      <Delegations />
      {posts.some(post => post.role === 'admin') && <SendingHealth />}
      <Panel title={t('done.title')} aside={today.length === 0 ? undefined : today.length}>
        {today.length === 0 && <p className={css.none}>{t('done.none')}</p>}
        <ul className={css.list}>
          {today.map(item => (
            <li key={item.id} className={css.done}>
              <Check {...iconProps} />
              <span>{t(`done.${item.kind}`, { section: titles(item.reportId, item.sectionId) })}</span>
              <time dateTime={item.at}>{dates.time(item.at)}</time>
            </li>
          ))}
        </ul>
      </Panel>
    </aside>
  )
}

/** Who has to act: the unit, or the coordinator where no unit does. */
function WaitingFor({ item: { turn } }: { readonly item: Waiting }) {
  const { t } = useTranslation('desk')
  const { t: ui } = useTranslation('ui')
  const names = useDirectory()
  const who =
    turn.unitIds.length === 0
      ? turn.roles.map(role => ui(`role.${role}`)).join('、')
      : turn.unitIds.map(id => names.unit(id).name).join('、')
  return <p>{t('waiting.row', { who, verb: t(`waitingVerb.${turn.kind}`) })}</p>
}

/** Titles of sections in any of the reports. */
function useTitles(states: readonly ReportState[]): (reportId: string, sectionId: string) => string {
  const byReport = useMemo(
    () => new Map(states.map(state => [state.id, { state, numbers: numberOutline(state.sections) }])),
    [states],
  )
  return (reportId, sectionId) => {
    const report = byReport.get(reportId)
    const section: Section | undefined = report?.state.sections.find(s => s.id === sectionId)
    return report === undefined || section === undefined
      ? ''
      : titleIn(report.state.sections, report.numbers, section)
  }
}
