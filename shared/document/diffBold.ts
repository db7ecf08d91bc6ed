import type { Range } from './blocks.ts'
import type { Segment } from './diffText.ts'

/** Whether words that stand in both versions are bold in one of them only. */
export function boldDiffers(
  segments: readonly Segment[],
  before: readonly Range[],
  after: readonly Range[],
): boolean {
  if (before.length === 0 && after.length === 0) return false
  let i = 0
  let j = 0
  for (const { op, text } of segments) {
    if (op === 'same' && inside(before, i, text.length) !== inside(after, j, text.length)) return true
    if (op !== 'ins') i += text.length
    if (op !== 'del') j += text.length
  }
  return false
}

/** The parts of the ranges within a stretch of `length` from `start` on, counted from there, as text to compare. */
const inside = (ranges: readonly Range[], start: number, length: number): string =>
  ranges
    .map(([from, to]) => [Math.max(from - start, 0), Math.min(to - start, length)] as const)
    .filter(([from, to]) => from < to)
    .join(';')
