import type { Segment } from './diffText.ts'
import { afterOf, beforeOf } from './diffText.ts'
import { sentenceEnds } from './sentences.ts'

/**
 * Cuts a comparison wherever a sentence ends in the old text and in the new one: each stretch holds the sentences around
 * one change, or one sentence that is the same. Together the stretches are the comparison.
 */
export function sentenceStretches(segments: readonly Segment[]): Segment[][] {
  const old = new Set([0, ...sentenceEnds(beforeOf(segments))])
  const now = new Set([0, ...sentenceEnds(afterOf(segments))])
  const stretches: Segment[][] = []
  let open: Segment[] = []
  const close = () => {
    if (open.length > 0) stretches.push(open)
    open = []
  }
  let i = 0
  let j = 0
  for (const { op, text } of segments) {
    if (op !== 'same') {
      open.push({ op, text })
      if (op === 'del') i += text.length
      else j += text.length
      continue
    }
    let from = 0
    for (let at = 0; at <= text.length; at++) {
      if (!old.has(i + at) || !now.has(j + at)) continue
      if (at > from) open.push({ op, text: text.slice(from, at) })
      from = at
      close()
    }
    if (from < text.length) open.push({ op, text: text.slice(from) })
    i += text.length
    j += text.length
  }
  close()
  return stretches
}
