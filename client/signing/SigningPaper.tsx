import { useTranslation } from 'react-i18next'
import type { SectionView } from '../../shared/report/view.ts'
import { nameOf } from '../../shared/report/view.ts'
import type { InkedBlock } from '../paper/ink.ts'
import { Paper } from '../paper/Paper.tsx'
import type { FrozenVersion } from '../paper/useFrozen.ts'
import { useReport } from '../report/useReport.ts'
import type { ObjectionDraft } from './ObjectionForm.tsx'
import { partId } from './parts.ts'
import css from './SigningPaper.module.css'
import type { ConcernView } from './useConcern.ts'

interface SigningPaperProps {
  readonly section: SectionView
  readonly frozen: FrozenVersion
  readonly current: number | undefined
  /** What is being written, whose paragraphs are ticked here; absent where nothing is to be ticked. */
  readonly draft: ObjectionDraft | undefined
  readonly onDraft: (draft: ObjectionDraft) => void
  /** What concerns the reader's unit; absent where all is shown. */
  readonly view: ConcernView | undefined
}

/** The full text of the frozen version, with the numbers of its changes, or with boxes to tick. */
export function SigningPaper({ section, frozen, current, draft, onDraft, view: concern }: SigningPaperProps) {
  const { t } = useTranslation('signing')
  const { view } = useReport()
  const { content, blocks, changes } = frozen
  const picked = draft?.picked
  const toggle = (id: string) => {
    if (draft === undefined) return
    const next = new Set(draft.picked)
    if (!next.delete(id)) next.add(id)
    onDraft({ ...draft, picked: next })
  }
  const onUnfold = (ids: readonly string[]) => {
    concern?.unfold(ids)
    // The button that had the focus goes with the fold.
    document.getElementById(partId('full'))?.focus({ preventScroll: true })
  }
  const box = (block: InkedBlock) =>
    block.ordinal !== undefined && (
      <input
        type="checkbox"
        id={boxOf(block)}
        className={css.tick}
        aria-label={t('paper.pick', { n: block.ordinal })}
        checked={picked?.has(block.id) ?? false}
        onChange={() => toggle(block.id)}
      />
    )
  return (
    <div className={draft?.kind === 'return' ? css.returning : undefined}>
      <Paper
        size="sign"
        label={t('paper.label', { section: nameOf(view, section), n: content.n })}
        heading={{ level: section.depth, number: section.number, title: content.title }}
        blocks={blocks}
        show={picked !== undefined || changes.length === 0 ? 'text' : 'numbered'}
        current={current}
        {...(picked === undefined ? {} : { margin: box, picked, boxOf })}
        {...(concern === undefined ? {} : { folded: concern.folded, onUnfold })}
      />
    </div>
  )
}

const boxOf = (block: InkedBlock): string => `pick-${block.id}`

/** Moves the focus to the next or previous box on the paper. */
export function moveToBox(by: number): void {
  const boxes = [...document.querySelectorAll<HTMLElement>('[id^=pick-]')]
  const at = boxes.findIndex(box => box.matches(':focus'))
  const next =
    boxes[at === -1 && by < 0 ? boxes.length - 1 : Math.min(boxes.length - 1, Math.max(0, at + by))]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}
