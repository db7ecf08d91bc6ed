import { Plus } from 'lucide-react'
import { Fragment, type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isWithin } from '../../shared/report/outline.ts'
import { RemoveDialog } from '../board/RemoveDialog.tsx'
import { rowElement } from '../board/rowElement.ts'
import { type BoardRow, rowsOf } from '../board/rows.ts'
import { treeMove } from '../board/treeKeys.ts'
import { useFolding } from '../board/useFolding.ts'
import { useReport } from '../report/useReport.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { iconProps } from '../ui/icon.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { capsOf } from '../ui/keyBinding.ts'
import text from '../ui/text.module.css'
import { DragLayer } from './DragLayer.tsx'
import css from './OutlineEditor.module.css'
import { OutlineRow } from './OutlineRow.tsx'
import type { Direction } from './place.ts'
import { TitleInput } from './TitleInput.tsx'
import { type Adding, type OutlineStart, useArranging } from './useArranging.ts'
import { useRowDrag } from './useRowDrag.ts'
import { useSecondPress } from './useSecondPress.ts'

interface OutlineEditorProps {
  readonly start: OutlineStart
  readonly onDone: () => void
}

const STEPS: Readonly<Record<string, Direction>> = Object.fromEntries([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'out'],
  ['ArrowRight', 'in'],
] as const)

/** Keys that do something with the row, instead of going to another one. */
const ACTING: ReadonlySet<string> = new Set(['Enter', 'F2', 'n', 'N', 'Delete'])

/** The outline while the coordinator arranges it: by dragging, by keyboard, by typing titles. Numbers follow by themselves. */
export function OutlineEditor({ start, onDone }: OutlineEditorProps) {
  const { t } = useTranslation('outline')
  const { view } = useReport()
  const { folded, fold } = useFolding()
  const arranging = useArranging(start)
  const [removing, setRemoving] = useState<string>()
  const tree = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => rowsOf(view.sections, { folded }), [view.sections, folded])
  const { lifted, store, gripOf } = useRowDrag(
    tree,
    rows.map(row => row.section),
    view.sections,
    (id, drop) => arranging.moveTo(id, drop),
  )
  const { current, adding, renaming, done } = arranging
  const at = useRowAt(rows, current)
  const after = adding && lastRowOf(rows, adding)

  useSecondPress(adding !== undefined || renaming !== undefined)

  const focusRow = (id: string | undefined) => rowElement(tree.current, id)?.focus()

  // Moving or removing a row takes the focus from it; what was just done gives it to the row in its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was carried out moves the focus.
  useLayoutEffect(() => {
    if (adding === undefined && renaming === undefined) focusRow(rows[at]?.section.id)
  }, [done])

  const press = (event: KeyboardEvent) => {
    const section = rows[at]?.section
    if (!(event.target instanceof HTMLTableRowElement) || section === undefined) return
    if (event.ctrlKey || event.metaKey) return
    // A key held down goes on through the rows, but acts on one alone.
    if (event.repeat && ACTING.has(event.key)) return event.preventDefault()
    const done = event.altKey ? stepWith(event.key, section.id) : actWith(event.key, section.id)
    if (!done) return
    event.preventDefault()
    event.stopPropagation()
  }

  const stepWith = (key: string, id: string): boolean => {
    const direction = STEPS[key]
    if (direction !== undefined) arranging.step(id, direction)
    return direction !== undefined
  }

  const actWith = (key: string, id: string): boolean => {
    const move = treeMove(rows, at, key)
    if (move?.kind === 'go') focusRow(move.id)
    else if (move?.kind === 'fold') fold(move.id)
    else if (key === 'Enter' || key === 'F2') arranging.startRename(id)
    else if (key === 'n') arranging.startAdd('addAfter', id)
    else if (key === 'N') addBelow(id)
    else if (key === 'Delete') askToRemove(id)
    else return false
    return true
  }

  const addBelow = (id: string) => {
    // What is added has to be seen.
    if (folded.has(id)) fold(id)
    arranging.startAdd('addBelow', id)
  }
  const askToRemove = (id: string) => {
    if (arranging.startRemove(id)) setRemoving(id)
  }

  const toRemove = view.sections.find(section => section.id === removing)

  const newRow = adding && (
    <tr className={css.row} aria-level={adding.depth}>
      <th scope="row" colSpan={3}>
        <span className={css.title}>
          <span className={css.grip} />
          <span className={css.fold} />
          <TitleInput label={t('newTitle')} onEnter={arranging.add} onLeave={arranging.leave} />
        </span>
      </th>
    </tr>
  )

  return (
    <section className={css.editor} aria-label={t('title')}>
      <header className={css.head}>
        <h2>{t('title')}</h2>
        <p id="outline-keys" className={css.keys}>
          {HINTS.map(({ keys, words }) => (
            <span key={words}>
              {keys.map(key => (
                <Kbd key={key} spoken keys={capsOf(key)} />
              ))}
              {t(`hint.${words}`)}
            </span>
          ))}
        </p>
        <Button icon={<Plus {...iconProps} />} onClick={() => arranging.startAdd('addLast')}>
          {t('addLast')}
        </Button>
        <Button kind="primary" onClick={onDone}>
          {t('done')}
        </Button>
        <div className={css.messages}>
          {arranging.error && <ErrorBanner error={arranging.error} />}
          {arranging.note !== undefined && <Banner tone="info" title={arranging.note} />}
        </div>
      </header>
      <div ref={tree} className={css.tree}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table may be a treegrid (ARIA in HTML).
          role="treegrid"
          aria-label={t('title')}
          aria-describedby="outline-keys"
          className={css.table}
          onKeyDown={press}
        >
          <tbody>
            {rows.map((row, index) => {
              const { id } = row.section
              return (
                <Fragment key={id}>
                  <OutlineRow
                    row={row}
                    current={index === at}
                    lifted={lifted !== undefined && isWithin(view.sections, id, lifted)}
                    grip={gripOf(row.section)}
                    input={
                      renaming === id ? (
                        <TitleInput
                          label={t('titleOf', { number: row.section.number })}
                          initial={row.section.title}
                          onEnter={title => arranging.rename(id, title)}
                          onLeave={arranging.leave}
                        />
                      ) : undefined
                    }
                    onReach={() => arranging.reach(id)}
                    onFold={() => fold(id)}
                    onRename={() => arranging.startRename(id)}
                    onAddBelow={() => addBelow(id)}
                    onRemove={() => askToRemove(id)}
                  />
                  {index === after && newRow}
                </Fragment>
              )
            })}
            {after === -1 && newRow}
          </tbody>
        </table>
        <DragLayer store={store} />
      </div>
      <p role="status" className={text.visuallyHidden}>
        {arranging.said}
      </p>
      {toRemove && (
        <RemoveDialog
          section={toRemove}
          onClose={() => setRemoving(undefined)}
          onDone={words => {
            setRemoving(undefined)
            arranging.tell(words)
          }}
        />
      )}
    </section>
  )
}

const HINTS = [
  { keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], words: 'move' },
  { keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'], words: 'level' },
  { keys: ['Enter'], words: 'rename' },
  { keys: ['N'], words: 'add' },
  { keys: ['Delete'], words: 'remove' },
] as const

/** Index of the current row; once it is gone, removed or folded away, that of the row which took its place. */
function useRowAt(rows: readonly BoardRow[], current: string | undefined): number {
  const last = useRef(0)
  const found = rows.findIndex(row => row.section.id === current)
  const at = found >= 0 ? found : Math.max(0, Math.min(last.current, rows.length - 1))
  useLayoutEffect(() => {
    last.current = at
  }, [at])
  return at
}

/** Index of the row behind which the new title is typed: the last one shown of what it comes after; −1 for an empty tree. */
function lastRowOf(rows: readonly BoardRow[], { besideId }: Adding): number {
  const sections = rows.map(row => row.section)
  return besideId === undefined
    ? rows.length - 1
    : sections.findLastIndex(section => isWithin(sections, section.id, besideId))
}
