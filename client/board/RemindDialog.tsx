import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nameOf } from '../../shared/report/view.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { OrderError } from '../report/OrderError.tsx'
import { useOrder } from '../report/useOrder.ts'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Tick } from '../ui/Tick.tsx'
import css from './Dialogs.module.css'
import { type Waiting, waitingSections } from './waiting.ts'

interface RemindDialogProps {
  /** Sections ticked to begin with; the overdue ones when absent. */
  readonly sectionIds?: readonly string[]
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** Shows who would be reminded of what before anything is sent (DL-02). */
export function RemindDialog({ sectionIds, onClose, onDone }: RemindDialogProps) {
  const { t } = useTranslation('board')
  const { view } = useReport()
  const { directory } = useDirectory()
  const now = useNow()
  const order = useOrder()
  const waiting = useMemo(
    () => waitingSections(view.sections, directory, now),
    [view.sections, directory, now],
  )
  const [ticked, setTicked] = useState(
    () => new Set(sectionIds ?? waiting.filter(w => w.overdue).map(w => w.section.id)),
  )
  const chosen = waiting.filter(w => ticked.has(w.section.id))
  const units = new Set(chosen.flatMap(w => w.unitIds)).size
  const people = new Set(
    chosen.flatMap(w => w.postIds.map(id => directory.posts.find(post => post.id === id)?.personId)),
  ).size
  const tick = (id: string, on: boolean) =>
    setTicked(before => {
      const after = new Set(before)
      if (on) after.add(id)
      else after.delete(id)
      return after
    })
  const go = async () => {
    const sent = await order.give({ type: 'reminder.send', sectionIds: chosen.map(w => w.section.id) })
    if (sent) onDone(t('remind.done', { units, people }))
  }
  return (
    <Dialog
      open
      title={t('remind.title')}
      {...(!order.busy && { onClose })}
      footer={
        <>
          <p className={css.sum} role="status">
            {t('remind.sum', { sections: chosen.length, people })}
          </p>
          <Button size="page" busy={order.busy} onClick={onClose}>
            {t('remind.back')}
          </Button>
          <Button
            size="page"
            kind="primary"
            busy={order.busy}
            blocked={
              chosen.length === 0 ? t('remind.chooseOne') : people === 0 ? t('remind.nobody') : undefined
            }
            onClick={go}
          >
            {t('remind.act', { count: units })}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <p>{t('remind.means')}</p>
        <OrderError failed={order.failed} />
        <ul className={css.rows}>
          {waiting.map(w => (
            <li key={w.section.id}>
              <Tick checked={ticked.has(w.section.id)} onChange={on => tick(w.section.id, on)}>
                <Recipients waiting={w} name={nameOf(view, w.section)} />
              </Tick>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

/** A section, when it was due, and who would hear of it. Heads are leaders: they are asked, not urged. */
function Recipients({ waiting, name }: { waiting: Waiting; name: string }) {
  const { t } = useTranslation('board')
  const names = useDirectory()
  const dates = useDates()
  const now = useNow()
  const due = dates.due(waiting.section.dueAt, now)
  const { times, lastAt } = waiting.section.urging
  const people = waiting.postIds.flatMap(id => {
    const post = names.post(id)
    return post === undefined ? [] : [`${names.person(post.personId).name}（${names.postName(post)}）`]
  })
  return (
    <>
      <span className={css.line}>
        <b>{name}</b>
        <span className={classes(css.due, due.overdue && css.late)}>{due.text}</span>
      </span>
      <small>
        {people.length === 0
          ? t('remind.vacant', { units: waiting.unitIds.map(id => names.unit(id).name).join('、') })
          : t(`remind.to.${waiting.kind}`, { people: people.join('、') })}
        {times > 0 && lastAt !== undefined && t('remind.before', { count: times, at: dates.dayTime(lastAt) })}
      </small>
    </>
  )
}
