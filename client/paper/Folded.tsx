import { useTranslation } from 'react-i18next'
import type { InkedBlock } from './ink.ts'
import css from './Paper.module.css'

interface FoldedProps {
  readonly blocks: readonly InkedBlock[]
  readonly onUnfold: (ids: readonly string[]) => void
}

/** Paragraphs that are not in view, at their place, by number: one press shows them. */
export function Folded({ blocks, onUnfold }: FoldedProps) {
  const { t } = useTranslation('signing')
  const numbers = blocks.flatMap(block => block.ordinal ?? [])
  // Neighbours on the paper are counted on.
  const list = numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : numbers.join()
  return (
    <button type="button" className={css.folded} onClick={() => onUnfold(blocks.map(block => block.id))}>
      {t('scope.unfold', { list })}
    </button>
  )
}

/** Blocks in reading order, neighbours that are folded together. */
export function withFolds(
  blocks: readonly InkedBlock[],
  folded: ReadonlySet<string>,
): (InkedBlock | readonly InkedBlock[])[] {
  const out: (InkedBlock | InkedBlock[])[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    if (!folded.has(block.id) || block.op === 'remove') out.push(block)
    else if (Array.isArray(last)) last.push(block)
    else out.push([block])
  }
  return out
}
