import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { isAssigned } from '../../shared/report/state.ts'
import { leavesBelow } from '../board/rows.ts'
import { SectionTitle } from '../board/SectionTitle.tsx'
import { failureOf } from '../report/refusal.ts'
import { useReport } from '../report/useReport.ts'
import { useErrorText } from '../server/useErrorText.ts'
import { classes } from '../ui/classes.ts'
import css from './DragLayer.module.css'
import type { Dragged, DragStore } from './dragStore.ts'
import { wrappedAt } from './place.ts'

/** What follows the pointer, and the line where the section would come to stand; or why it may not stand there. */
export function DragLayer({ store }: { store: DragStore }) {
  const dragged = useSyncExternalStore(store.subscribe, store.get)
  return dragged && <Layer dragged={dragged} />
}

function Layer({ dragged }: { dragged: Dragged }) {
  const { t } = useTranslation('outline')
  const { view, may } = useReport()
  const say = useErrorText()
  const section = view.sections.find(s => s.id === dragged.id)
  if (section === undefined) return null
  const { parentId, index, depth } = dragged.drop
  const answer = may({ type: 'outline.move', sectionId: section.id, parentId, index })
  const wrapped = answer === true ? wrappedAt(view.sections, parentId) : undefined
  const below = leavesBelow(view.sections, section.id).length
  return (
    <>
      <div
        className={classes(css.line, answer !== true && css.refused)}
        data-level={depth}
        style={{ top: dragged.line }}
      />
      <div className={css.ghost} style={{ left: dragged.x, top: dragged.y }}>
        <b>
          <SectionTitle section={section} />
        </b>
        {!section.isLeaf && <small>{t('withLeaves', { count: below })}</small>}
        {wrapped && (
          <small className={css.wraps}>
            {t(isAssigned(wrapped) ? 'wouldWrap' : 'wouldWrapText', { title: wrapped.title })}
          </small>
        )}
        {answer !== true && <small className={css.refusal}>{say(failureOf(answer)).title}</small>}
      </div>
    </>
  )
}
