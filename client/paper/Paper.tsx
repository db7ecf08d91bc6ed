import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Nth } from '../ui/Nth.tsx'
import { Sheet, SheetParagraph } from '../ui/Sheet.tsx'
import { Folded, withFolds } from './Folded.tsx'
import type { InkedBlock } from './ink.ts'
import css from './Paper.module.css'
import { PaperTable } from './PaperTable.tsx'
import { Anchor, Runs } from './Runs.tsx'

/** The heading under which a section's text stands. */
export interface PaperHeading {
  /** Depth in the outline, from 1. */
  readonly level: number
  readonly number: string
  readonly title: string
}

interface PaperProps {
  readonly size: 'paper' | 'sign'
  /** What is on it, for screen readers: 二（七）学生健康促进，第3版. */
  readonly label: string
  readonly heading: PaperHeading
  readonly blocks: readonly InkedBlock[]
  /** `numbered`: what is new, with the numbers of changes in the margin. `compared`: old and new, in authors' colours. */
  readonly show: 'text' | 'numbered' | 'compared'
  /** The change that is being looked at. */
  readonly current?: number | undefined
  /** What stands in the margin of a block; its number where there is nothing. */
  readonly margin?: ((block: InkedBlock) => ReactNode) | undefined
  /** Blocks that were picked out. */
  readonly picked?: ReadonlySet<string>
  /** Id of the box in a block's margin: pressing its text ticks it. */
  readonly boxOf?: (block: InkedBlock) => string
  /** Blocks that are not in view, and how they come into view. */
  readonly folded?: ReadonlySet<string>
  readonly onUnfold?: (ids: readonly string[]) => void
}

const NONE: ReadonlySet<string> = new Set()
const nothing = () => {}

/** A version's text on paper: exactly the frozen words, with what changed marked in them. */
export function Paper(props: PaperProps) {
  const { size, label, heading, blocks, show, current, margin, picked, boxOf } = props
  const { folded = NONE, onUnfold = nothing } = props
  const { t } = useTranslation('signing')
  const shown = useMemo(
    () => withFolds(show === 'text' ? blocks.filter(block => block.op !== 'remove') : blocks, folded),
    [blocks, show, folded],
  )
  return (
    <Sheet size={size} label={label} firstLevel={heading.level}>
      {heading.title !== '' && (
        <SheetParagraph level={heading.level} number={heading.number}>
          {heading.title}
        </SheetParagraph>
      )}
      {shown.map(block =>
        'length' in block ? (
          <Folded key={`fold-${block[0]?.id}`} blocks={block} onUnfold={onUnfold} />
        ) : block.op === 'remove' && show === 'numbered' ? (
          <Removed key={`-${block.id}`} block={block} current={current}>
            {t('paper.removed')}
          </Removed>
        ) : (
          <PaperBlock
            key={block.op === 'remove' ? `-${block.id}` : block.id}
            block={block}
            show={show}
            current={current}
            margin={margin?.(block) ?? ordinalOf(block, show)}
            picked={picked?.has(block.id) ?? false}
            boxId={boxOf?.(block)}
          />
        ),
      )}
    </Sheet>
  )
}

/** A changed block is known by the numbers of its changes. */
const ordinalOf = (block: InkedBlock, show: PaperProps['show']): ReactNode =>
  show === 'numbered' && block.op !== 'same' ? undefined : block.ordinal

interface PaperBlockProps {
  readonly block: InkedBlock
  readonly show: PaperProps['show']
  readonly current: number | undefined
  readonly margin: ReactNode
  readonly picked: boolean
  readonly boxId: string | undefined
}

function PaperBlock({ block, show, current, margin, picked, boxId }: PaperBlockProps) {
  const anchors = block.numbers.map(n => (
    <Anchor key={n} n={n} current={n === current} shown={show === 'numbered'} />
  ))
  const runs = (
    <>
      {show !== 'text' && anchors}
      <Runs runs={block.runs} show={show} authors={block.authors} current={current} />
    </>
  )
  if (block.rows !== undefined)
    return (
      <div className={picked ? css.pickedTable : css.table}>
        <SheetParagraph className={css.tableHead ?? ''} margin={margin}>
          {show !== 'text' && anchors}
        </SheetParagraph>
        <PaperTable rows={block.rows} show={show} authors={block.authors} />
      </div>
    )
  return (
    <SheetParagraph
      level={block.level}
      number={block.number}
      margin={margin}
      className={picked ? css.picked : undefined}
    >
      {boxId === undefined ? runs : <label htmlFor={boxId}>{runs}</label>}
    </SheetParagraph>
  )
}

/** Where a block was taken out: the paper shows what is signed, so only that something is gone, and its number. */
function Removed({
  block,
  current,
  children,
}: {
  block: InkedBlock
  current: number | undefined
  children: string
}) {
  const numbers = [...block.numbers, ...block.runs.flatMap(run => run.n ?? [])]
  if (numbers.length === 0) return null
  return (
    <p className={css.removed}>
      {numbers.map(n => (
        <span key={n} id={`change-${n}`} className={css.anchor}>
          <Nth n={n} current={n === current} />
        </span>
      ))}
      {children}
    </p>
  )
}
