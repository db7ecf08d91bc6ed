import { Bold, ChevronDown, Redo2, Table, Undo2 } from 'lucide-react'
import type { EditorState } from 'prosemirror-state'
import { isInTable } from 'prosemirror-tables'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { redoCommand, undoCommand } from 'y-prosemirror'
import { headingNumber } from '../../../shared/document/numbering.ts'
import { type Level, schema } from '../../../shared/document/schema.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { iconProps } from '../../ui/icon.ts'
import { Menu, type MenuGroup } from '../../ui/Menu.tsx'
import { SavedTime } from '../../ui/SavedTime.tsx'
import text from '../../ui/text.module.css'
import type { Saving } from '../collab/saving.ts'
import { toggleBold } from '../writing/keys.ts'
import { currentLevel, setLevel } from '../writing/levels.ts'
import { insertTable, type TableCommand, tableCommands } from '../writing/tables.ts'
import { useWriting, useWritingStore } from '../writing/useWriting.ts'
import css from './Toolbar.module.css'
import { useTextKeys } from './useTextKeys.ts'
import { WordCount } from './WordCount.tsx'

interface ToolbarProps {
  readonly levels: readonly Level[]
  readonly budget: number | undefined
  /** Shown beside the length where the page's bar has no room for it. */
  readonly saving: Saving | null
}

/** Tools above the paper. Pressing one leaves the cursor where it is. */
export function Toolbar({ levels, budget, saving }: ToolbarProps) {
  const { t } = useTranslation('editor')
  useTextKeys(levels)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it keeps the focus in the text; the buttons in it are pressed.
    <div className={css.tools} onMouseDown={keepFocus}>
      <div role="toolbar" aria-label={t('tools.label')} className={css.group}>
        <Undo />
        <hr />
        <LevelMenu levels={levels} />
        <BoldButton />
        <hr />
        <TableMenu />
      </div>
      {saving !== null && <SavedTime saving={saving} />}
      <WordCount budget={budget} />
    </div>
  )
}

const keepFocus = (event: React.MouseEvent) => event.preventDefault()

function Undo() {
  const { t } = useTranslation('editor')
  const store = useWritingStore()
  const canUndo = useWriting(state => state !== null && undoCommand(state) === true)
  const canRedo = useWriting(state => state !== null && redoCommand(state) === true)
  return (
    <>
      <IconButton
        icon={<Undo2 {...iconProps} />}
        label={t('tools.undo')}
        aria-disabled={!canUndo}
        aria-keyshortcuts="Control+Z"
        onClick={() => store.run(undoCommand)}
      />
      <IconButton
        icon={<Redo2 {...iconProps} />}
        label={t('tools.redo')}
        aria-disabled={!canRedo}
        aria-keyshortcuts="Control+Y"
        onClick={() => store.run(redoCommand)}
      />
    </>
  )
}

function BoldButton() {
  const { t } = useTranslation('editor')
  const store = useWritingStore()
  const isBold = useWriting(state => state !== null && hasBold(state))
  return (
    <IconButton
      icon={<Bold {...iconProps} />}
      label={t('tools.bold')}
      pressed={isBold}
      aria-keyshortcuts="Control+B"
      onClick={() => store.run(toggleBold)}
    />
  )
}

function hasBold({ selection, doc, storedMarks }: EditorState): boolean {
  const { from, to, empty, $from } = selection
  const { bold } = schema.marks
  if (empty) return bold.isInSet(storedMarks ?? $from.marks()) !== undefined
  return doc.rangeHasMark(from, to, bold)
}

function LevelMenu({ levels }: { levels: readonly Level[] }) {
  const { t } = useTranslation('editor')
  const store = useWritingStore()
  const level = useWriting(state => (state === null ? undefined : currentLevel(state)))
  const labelOf = (l: Level | null) =>
    l === null ? t('tools.body') : t('tools.heading', { number: t(`tools.levels.${l}`) })
  const items = [null, ...levels].map(l => ({
    id: String(l ?? 0),
    label: labelOf(l),
    note: l === null ? undefined : headingNumber(l, 1),
    checked: l === (level ?? null),
    onSelect: () => store.run(setLevel(l)),
  }))
  return (
    <Menu
      label={t('tools.level')}
      trigger={
        <Shown>
          <span className={text.visuallyHidden}>{t('tools.level')}</span>
          {labelOf(level ?? null)}
        </Shown>
      }
      groups={[{ id: 'levels', items }]}
    />
  )
}

function TableMenu() {
  const { t } = useTranslation('editor')
  const store = useWritingStore()
  const inTable = useWriting(state => state !== null && isInTable(state))
  const item = (id: TableCommand) => ({
    id,
    label: t(`tools.${id}`),
    onSelect: () => store.run(tableCommands[id]),
  })
  const groups: MenuGroup[] = inTable
    ? [
        {
          id: 'row',
          label: t('tools.row'),
          items: [item('addRowBefore'), item('addRowAfter'), item('deleteRow')],
        },
        {
          id: 'column',
          label: t('tools.column'),
          items: [item('addColumnBefore'), item('addColumnAfter'), item('deleteColumn')],
        },
        {
          id: 'whole',
          label: t('tools.whole'),
          items: [item('mergeCells'), item('splitCell'), item('deleteTable')],
        },
      ]
    : [
        {
          id: 'insert',
          items: [{ id: 'insert', label: t('tools.insertTable'), onSelect: () => store.run(insertTable) }],
        },
      ]
  return (
    <Menu
      label={t('tools.table')}
      groups={groups}
      trigger={
        <Shown>
          <Table {...iconProps} />
          {t('tools.table')}
        </Shown>
      }
    />
  )
}

const Shown = ({ children }: { children: ReactNode }) => (
  <span className={css.shown}>
    {children}
    <ChevronDown {...iconProps} size={14} />
  </span>
)
