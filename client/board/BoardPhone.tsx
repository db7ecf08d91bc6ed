import { Clock3, Inbox } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { nameOf } from '../../shared/report/view.ts'
import { taskPath } from '../desk/taskPath.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { iconProps } from '../ui/icon.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { StackedBar } from '../ui/StackedBar.tsx'
import { UnitMark } from '../ui/UnitMark.tsx'
import css from './BoardPhone.module.css'
import { EmptyBoard } from './EmptyBoard.tsx'
import { countStates, isSent } from './headline.ts'
import type { LateUnit } from './late.ts'
import { PhoneSections } from './PhoneSections.tsx'
import { RemindDialog } from './RemindDialog.tsx'
import { isSigned } from './rows.ts'
import { useCoordinates } from './useCoordinates.ts'
import { useLate } from './useLate.ts'

/** The board on a phone: how far the report is, who is late, what waits for this person. No table. */
export function BoardPhone() {
  const { t } = useTranslation(['board', 'ui'])
  const { view } = useReport()
  const dates = useDates()
  const now = useNow()
  const late = useLate()
  const [reminding, setReminding] = useState<readonly string[]>()
  const [done, setDone] = useState<string>()
  const leaves = view.sections.filter(section => section.isLeaf)
  if (leaves.length === 0) return <EmptyBoard />
  const signed = leaves.filter(isSigned).length
  const { state } = view.report
  return (
    <>
      <PageHead
        title={isSent(state) ? t(`sent.${state}`) : t('phone.headline', { all: leaves.length, signed })}
        windowTitle={t('ui:frame.board')}
        above={t('phone.step', { step: t(`ui:reportState.${view.report.state}`), day: dates.day(now) })}
      />
      <div className={css.page}>
        <StackedBar counts={countStates(view.sections)} brief />
        {done !== undefined && <Banner tone="ok" title={done} />}
        {late.length > 0 && (
          <section>
            <h2 className={css.late}>
              <Clock3 {...iconProps} />
              {t('phone.late', { count: late.length })}
            </h2>
            <ul className={css.card}>
              {late.map(unit => (
                <LateRow
                  key={unit.unitId}
                  late={unit}
                  onRemind={() => setReminding(unit.sections.map(section => section.id))}
                />
              ))}
            </ul>
          </section>
        )}
        <MyTasks />
        <PhoneSections />
      </div>
      {reminding && (
        <RemindDialog
          sectionIds={reminding}
          onClose={() => setReminding(undefined)}
          onDone={words => {
            setReminding(undefined)
            setDone(words)
          }}
        />
      )}
    </>
  )
}

/** A unit that is late, with what it has not done. */
function LateRow({ late, onRemind }: { late: LateUnit; onRemind: () => void }) {
  const { t } = useTranslation(['board', 'ui'])
  const { view } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const now = useNow()
  const coordinates = useCoordinates()
  const unit = names.unit(late.unitId)
  const sections = late.sections.map(section =>
    t('phone.lateSection', { section: nameOf(view, section), state: t(`ui:state.${section.state}`) }),
  )
  return (
    <li>
      <UnitMark unit={unit} size="card" silent />
      <div className={css.words}>
        <p>
          <b>{unit.name}</b> <span className={css.overdue}>{dates.due(late.dueAt, now).text}</span>
        </p>
        <small>{sections.join(t('phone.lateBetween'))}</small>
      </div>
      {coordinates && (
        <Button kind="link" aria-label={t('phone.remindUnit', { unit: unit.name })} onClick={onRemind}>
          {t('remind.openNone')}
        </Button>
      )}
    </li>
  )
}

/** What waits for this person in this report. */
function MyTasks() {
  const { t } = useTranslation('board')
  const { view, tasks } = useReport()
  // Drafting and arranging are no work for a phone.
  const mine = tasks.flatMap(task => {
    const section = view.sections.find(s => s.id === task.sectionId)
    const { kind } = task
    return section !== undefined && (kind === 'review' || kind === 'countersign' || kind === 'sign')
      ? [{ task, kind, section }]
      : []
  })
  // Signing the report, and recording the meeting, need no more than a phone.
  const whole = tasks.flatMap(task =>
    task.kind === 'sign_report' || task.kind === 'record_meeting' ? [{ task, kind: task.kind }] : [],
  )
  const count = mine.length + whole.length
  if (count === 0) return null
  return (
    <section>
      <h2>
        <Inbox {...iconProps} />
        {t('phone.mine', { count })}
      </h2>
      <ul className={css.card}>
        {whole.map(({ task, kind }) => (
          <li key={kind}>
            <Link className={css.task} to={taskPath(task)}>
              <b>{view.title}</b>
              <span>{t(`mine.${kind}`)}</span>
            </Link>
          </li>
        ))}
        {mine.map(({ task, kind, section }) => (
          <li key={`${section.id} ${kind}`}>
            <Link className={css.task} to={taskPath(task)}>
              <b>{nameOf(view, section)}</b>
              <span>{t(`mine.${kind}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
