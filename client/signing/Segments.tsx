import type { Segment } from '../../shared/document/diff.ts'

/** A sentence with what was inserted and removed in it. */
export const Segments = ({ segments }: { segments: readonly Segment[] }) =>
  segments.map(({ op, text }, i) => {
    const key = `${i} ${op}`
    if (op === 'ins') return <ins key={key}>{text}</ins>
    return op === 'del' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
  })
