import { useTranslation } from 'react-i18next'
import type { Segment } from '../../shared/document/diff.ts'
import text from '../ui/text.module.css'

/** A sentence with what was inserted and removed in it. Screen readers pass over `ins` and `del`: they are told in words. */
export function Segments({ segments }: { segments: readonly Segment[] }) {
  const { t } = useTranslation('signing')
  const spoken = (words: string) => <span className={text.visuallyHidden}>{words}</span>
  return segments.map(({ op, text: words }, i) => {
    const key = `${i} ${op}`
    if (op === 'same') return <span key={key}>{words}</span>
    return op === 'ins' ? (
      <ins key={key}>
        {spoken(t('since.inserted'))}
        {words}
      </ins>
    ) : (
      <del key={key}>
        {spoken(t('since.deleted'))}
        {words}
      </del>
    )
  })
}
