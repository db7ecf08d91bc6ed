import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isSectionTask } from '../../shared/report/tasks.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { useReader } from '../app/useRights.ts'
import { useReport } from '../report/useReport.ts'
import { useKeys } from '../ui/useKeys.ts'
import type { BoardAct } from './acts.ts'
import { rowElement } from './rowElement.ts'
import { type BoardRow, leavesBelow } from './rows.ts'
import { SectionRow } from './SectionRow.tsx'
import css from './SectionTable.module.css'
import { sectionPath } from './sectionPath.ts'
import { treeMove } from './treeKeys.ts'

interface SectionTableProps {
  readonly rows: readonly BoardRow[]
  readonly current: string | undefined
  /** Leaves chosen so far; absent while nothing is being chosen. */
  readonly chosen: ReadonlySet<string> | undefined
  readonly onReach: (id: string) => void
  readonly onFold: (id: string) => void
  readonly onChoose: (ids: readonly string[]) => void
  readonly onAct: (section: SectionView, act: BoardAct) => void
}

/** The outline with what is known of each section. One row can be reached by Tab; arrows, J and K move to the others. */
export function SectionTable({ rows, current, chosen, onReach, onFold, onChoose, onAct }: SectionTableProps) {
  const { t } = useTranslation('board')
  const { reportId, view, tasks } = useReport()
  const reader = useReader()
  const navigate = useNavigate()
  const body = useRef<HTMLTableSectionElement>(null)
  const at = Math.max(
    0,
    rows.findIndex(row => row.section.id === current),
  )
  const reached = rows[at]
  const taskOf = useMemo(
    () => new Map(tasks.filter(isSectionTask).map(task => [task.sectionId, task])),
    [tasks],
  )

  const go = (index: number) => {
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)]
    if (row !== undefined) rowElement(body.current, row.section.id)?.focus()
  }
  const choose = useCallback(
    (id: string) => onChoose(leavesBelow(view.sections, id).map(leaf => leaf.id)),
    [onChoose, view.sections],
  )

  useKeys([
    { keys: 'j', label: t('keys.next'), run: () => go(current === undefined ? 0 : at + 1) },
    { keys: 'k', label: t('keys.previous'), run: () => go(at - 1) },
  ])

  // A row that was asked for from outside (`?section=`) is brought into view.
  const asked = useRef<string>(undefined)
  useEffect(() => {
    if (current === undefined || asked.current === current) return
    asked.current = current
    rowElement(body.current, current)?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const press = (event: KeyboardEvent) => {
    // Keys pressed on a link or button within a row are its own.
    if (!(event.target instanceof HTMLTableRowElement) || reached === undefined) return
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const { id } = reached.section
    const move = treeMove(rows, at, event.key)
    if (move?.kind === 'go') rowElement(body.current, move.id)?.focus()
    else if (move?.kind === 'fold') onFold(move.id)
    else if (chosen !== undefined && (event.key === ' ' || event.key === 'Enter')) choose(id)
    else if (event.key === 'Enter') open(reached.section)
    else return
    event.preventDefault()
  }

  const open = (section: SectionView) => {
    if (!section.isLeaf) return onFold(section.id)
    const to = sectionPath(reportId, section, reader, taskOf.get(section.id))
    if (to !== undefined) navigate(to)
  }

  return (
    <div className={css.frame}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table may be a treegrid (ARIA in HTML).
        role="treegrid"
        aria-label={t('table')}
        aria-multiselectable={chosen === undefined ? undefined : true}
        className={css.table}
        onKeyDown={press}
      >
        <colgroup>
          {COLUMNS.map(column => (
            <col key={column} className={css[`${column}Column`]} />
          ))}
          <col className={css.menuColumn} />
        </colgroup>
        <thead>
          <tr>
            {COLUMNS.map(column => (
              <th key={column} scope="col" className={column === 'length' ? css.lengthHead : undefined}>
                {t(`column.${column}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map(row => (
            <SectionRow
              key={row.section.id}
              row={row}
              current={row.section.id === current}
              reachable={row === reached}
              task={taskOf.get(row.section.id)}
              chosen={chosen && chosenOf(view.sections, row, chosen)}
              onReach={onReach}
              onFold={onFold}
              onChoose={choose}
              onAct={onAct}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const COLUMNS = ['section', 'state', 'units', 'turn', 'due', 'length', 'presence'] as const

function chosenOf(
  sections: readonly SectionView[],
  { section }: BoardRow,
  chosen: ReadonlySet<string>,
): boolean | 'some' {
  if (section.isLeaf) return chosen.has(section.id)
  const leaves = leavesBelow(sections, section.id)
  const count = leaves.filter(leaf => chosen.has(leaf.id)).length
  return count > 0 && count === leaves.length ? true : count > 0 && 'some'
}
