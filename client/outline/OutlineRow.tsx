import { ChevronDown, ChevronRight, GripVertical } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { nameOf } from '../../shared/report/view.ts'
import type { BoardRow } from '../board/rows.ts'
import { SectionTitle } from '../board/SectionTitle.tsx'
import { useFlash } from '../board/useFlash.ts'
import { useReport } from '../report/useReport.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { iconProps } from '../ui/icon.ts'
import { StateChip } from '../ui/StateChip.tsx'
import css from './OutlineEditor.module.css'
import type { Grip } from './useRowDrag.ts'

interface OutlineRowProps {
  readonly row: BoardRow
  readonly current: boolean
  /** It, or a heading above it, is in the hand. */
  readonly lifted: boolean
  readonly grip: Grip
  /** The title being typed, in place of the title. */
  readonly input: ReactNode
  readonly onReach: () => void
  readonly onFold: () => void
  readonly onRename: () => void
  readonly onAddBelow: () => void
  readonly onRemove: () => void
}

/** One section of the outline while it is being arranged. */
export function OutlineRow({
  row,
  current,
  lifted,
  grip,
  input,
  onReach,
  onFold,
  onRename,
  onAddBelow,
  onRemove,
}: OutlineRowProps) {
  const { t } = useTranslation(['outline', 'board'])
  const { view } = useReport()
  const { section, folded } = row
  const words = useRef<HTMLSpanElement>(null)
  const flash = useFlash(`${section.place}${section.title}`)
  const name = nameOf(view, section)
  const tabIndex = current ? 0 : -1
  return (
    <tr
      data-section={section.id}
      className={classes(
        css.row,
        current && css.current,
        lifted && css.lifted,
        !section.isLeaf && css.heading,
        flash > 0 && css[flash % 2 === 0 ? 'even' : 'odd'],
      )}
      tabIndex={tabIndex}
      aria-level={section.depth}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-expanded={section.isLeaf ? undefined : !folded}
      aria-selected={current}
      onFocus={onReach}
      onClick={onReach}
      onDoubleClick={event => {
        if (event.target instanceof Node && words.current?.contains(event.target)) onRename()
      }}
    >
      <th scope="row">
        <span className={css.title}>
          <span className={css.grip} title={t('grip')} aria-hidden="true" {...grip}>
            <GripVertical {...iconProps} />
          </span>
          {section.isLeaf ? (
            <span className={css.fold} />
          ) : (
            <button
              type="button"
              className={css.fold}
              tabIndex={-1}
              aria-label={t(folded ? 'board:unfold' : 'board:fold')}
              onClick={onFold}
            >
              {folded ? <ChevronRight {...iconProps} /> : <ChevronDown {...iconProps} />}
            </button>
          )}
          {input === undefined ? (
            <span ref={words} className={css.words}>
              <SectionTitle section={section} />
            </span>
          ) : (
            <>
              {section.number}
              {input}
            </>
          )}
        </span>
      </th>
      <td className={css.state}>{section.isLeaf && <StateChip bare state={section.state} />}</td>
      <td className={css.acts}>
        <span>
          <Button
            kind="link"
            tabIndex={tabIndex}
            aria-label={t('renameOf', { section: name })}
            onClick={onRename}
          >
            {t('rename')}
          </Button>
          <Button
            kind="link"
            tabIndex={tabIndex}
            aria-label={t('addBelowOf', { section: name })}
            onClick={onAddBelow}
          >
            {t('addBelow')}
          </Button>
          <Button
            kind="link"
            tabIndex={tabIndex}
            aria-label={t('removeOf', { section: name })}
            onClick={onRemove}
          >
            {t('remove')}
          </Button>
        </span>
      </td>
    </tr>
  )
}
