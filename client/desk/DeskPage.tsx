import { CheckCheck, CircleAlert, FilePlus2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { Task } from '../../shared/report/tasks.ts'
import { paths } from '../app/paths.ts'
import { useReader } from '../app/useRights.ts'
import { useLive } from '../report/LiveProvider.tsx'
import { useReports } from '../report/ReportsProvider.tsx'
import type { ReportStatus } from '../report/reportStore.ts'
import { useOpenReports, useTasks } from '../report/useTasks.ts'
import { useSession } from '../session/useSession.ts'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { Empty } from '../ui/Empty.tsx'
import { Failed } from '../ui/Failed.tsx'
import { emptyIconProps, iconProps } from '../ui/icon.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { Loading } from '../ui/Loading.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Pills } from '../ui/Pills.tsx'
import { useKeys } from '../ui/useKeys.ts'
import { AdminDesk } from './AdminDesk.tsx'
import css from './DeskPage.module.css'
import { DeskSide } from './DeskSide.tsx'
import { DeskTask } from './DeskTask.tsx'
import { Escalations } from './Escalations.tsx'
import { groupTasks } from './groups.ts'
import { Letters } from './Letters.tsx'
import { taskPath } from './taskPath.ts'
import { useEscalations } from './useEscalations.ts'

type Filter = 'all' | Task['kind']

/** What waits for the person, in all reports, by when it is due. */
export default function DeskPage() {
  const { t } = useTranslation('desk')
  const { loading, tasks } = useTasks()
  const { states } = useOpenReports()
  const escalations = useEscalations(states)
  const reports = useReports()
  const dates = useDates()
  const now = useNow()
  const live = useLive()
  const navigate = useNavigate()
  const keeps = useReader().roles.has('admin')
  const [filter, setFilter] = useState<Filter>('all')
  const [reached, setReached] = useState(0)

  const shown = useMemo(() => tasks.filter(task => filter === 'all' || task.kind === filter), [tasks, filter])
  const groups = groupTasks(shown, dueAt => dates.daysBetween(now, dueAt))
  const ordered = groups.flatMap(group => group.tasks)
  const current = Math.min(reached, ordered.length - 1)
  const focused = ordered[current]

  useKeys([
    { keys: 'j', label: t('move'), run: () => setReached(Math.min(current + 1, ordered.length - 1)) },
    { keys: 'k', label: t('move'), run: () => setReached(Math.max(current - 1, 0)) },
    { keys: 'Enter', label: t('open'), run: () => focused && navigate(taskPath(focused)) },
  ])

  if (reports.status === 'failed') return <Failed page error={reports.error} onRetry={reports.reload} />
  if (reports.status === 'loading' || loading) return <Loading />
  if (reports.data.length === 0) return keeps ? <AdminDesk /> : <NoReport />

  const late = tasks.filter(task => task.overdue).length
  const title =
    tasks.length === 0
      ? escalations.length === 0
        ? t('titleNone')
        : t('titleEscalated', { count: escalations.length })
      : late === 0
        ? t('title', { count: tasks.length })
        : t('titleLate', { count: tasks.length, late })

  return (
    <div className={css.desk}>
      <div className={css.head}>
        <PageHead
          big
          title={title}
          windowTitle={t('name')}
          above={t('today', { day: dates.day(now), weekday: dates.weekday(now) })}
        />
      </div>
      <div>
        <Escalations
          escalations={escalations}
          states={states}
          tasks={tasks}
          text={(reportId, address) => textOf(live.store(reportId).status(), address)}
        />
        {tasks.length + escalations.length === 0 && (
          <>
            <Letters />
            <Empty icon={<CheckCheck {...emptyIconProps} />} title={t('empty.text')} />
          </>
        )}
        {tasks.length > 0 && (
          <div className={css.bar}>
            <Pills label={t('filter')} items={filtersOf(tasks, t)} value={filter} onChange={setFilter} />
            <span className={css.keys}>
              <span>
                <Kbd keys={['J']} /> <Kbd keys={['K']} /> {t('move')}
              </span>
              <span>
                <Kbd keys={['↵']} /> {t('open')}
              </span>
            </span>
          </div>
        )}
        {groups.map(group => (
          <section key={group.name} className={classes(css.group, group.name === 'late' && css.late)}>
            <h2>
              {group.name === 'late' && <CircleAlert {...iconProps} />}
              {t(`group.${group.name}`)} {group.tasks.length}
            </h2>
            <ul className={css.rows}>
              {group.tasks.map(task => (
                <DeskTask
                  key={`${task.reportId} ${task.sectionId ?? ''} ${task.kind}`}
                  task={task}
                  state={states.find(state => state.id === task.reportId)}
                  text={address => textOf(live.store(task.reportId).status(), address)}
                  focused={task === focused}
                  onReach={() => setReached(ordered.indexOf(task))}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <DeskSide states={states} tasks={tasks} />
    </div>
  )
}

function filtersOf(tasks: readonly Task[], t: ReturnType<typeof useTranslation<'desk'>>['t']) {
  const kinds = [...new Set(tasks.map(task => task.kind))]
  const one = kinds.map(id => ({
    id: id as Filter,
    label: t(`kind.${id}`),
    count: tasks.filter(task => task.kind === id).length,
  }))
  return [{ id: 'all' as Filter, label: t('all'), count: tasks.length }, ...one]
}

function NoReport() {
  const { t } = useTranslation('desk')
  const { posts } = useSession()
  const coordinates = posts.some(post => post.role === 'coordinator')
  const observes = posts.some(post => post.role === 'observer')
  return (
    <Empty
      icon={<FilePlus2 {...emptyIconProps} />}
      title={t('noReport.title')}
      actions={
        coordinates ? (
          <Button kind="primary" size="page" to={paths.newReport}>
            {t('noReport.act')}
          </Button>
        ) : undefined
      }
    >
      {t(coordinates ? 'noReport.coordinator' : observes ? 'noReport.observer' : 'noReport.text')}
    </Empty>
  )
}

const textOf = (report: ReportStatus, address: string | undefined): string | undefined =>
  report.status === 'ready' && address !== undefined ? report.texts[address] : undefined
