import { type ChangeObject, diffArrays } from 'diff'
import { align, gapsOf, likeness, profileOf } from './diffAlign.ts'
import { tokensOf } from './diffTokens.ts'
import { sentencesOf } from './sentences.ts'

/** A stretch of text: in both versions, only in the new one, only in the old one. */
export interface Segment {
  readonly op: 'same' | 'ins' | 'del'
  readonly text: string
}

export interface TextDiff {
  /** In reading order, what was removed before what replaced it. `same` and `del` make the old text, `same` and `ins` the new. */
  readonly segments: readonly Segment[]
  /** How many sentences differ. */
  readonly sentences: number
}

/**
 * Most edits that a search may find; its cost grows with their square. Above it a stretch counts as rewritten, and is
 * shown as removed and inserted whole.
 */
const MOST_EDITS = 400

/** From here on a changed stretch is compared as one, across its sentences, so that breaking or joining one shows as that. */
const EDITED = 0.6

/** So few hanzi in common between two edits are chance, as 加 in 加强 and 增加. Punctuation and numbers are a boundary. */
const CHANCE = /^\p{L}{1,2}$/u

/** Compares two texts: whole sentences first, then inside those that differ by character, numbers kept whole. */
export function diffText(before: string, after: string): TextDiff {
  if (before === after) return { segments: before === '' ? [] : [{ op: 'same', text: before }], sentences: 0 }
  const segments: Segment[] = []
  let sentences = 0
  for (const { same, removed, added } of runsOf(sentencesOf(before), sentencesOf(after))) {
    segments.push(...refined(removed, added), { op: 'same', text: same.join('') })
    sentences += Math.max(countOf(removed), countOf(added))
  }
  return { segments: merged(segments), sentences }
}

export const beforeOf = (segments: readonly Segment[]): string => textOf(segments, 'ins')
export const afterOf = (segments: readonly Segment[]): string => textOf(segments, 'del')

const textOf = (segments: readonly Segment[], without: Segment['op']): string =>
  segments.flatMap(s => (s.op === without ? [] : [s.text])).join('')

const countOf = (sentences: readonly string[]): number => sentences.filter(s => s.trim() !== '').length

/** What changed at one place, and what is the same from there to the next. */
interface Run {
  readonly removed: string[]
  readonly added: string[]
  readonly same: string[]
}

function runsOf(before: string[], after: string[]): Run[] {
  const changes: readonly ChangeObject<string[]>[] = diffArrays(before, after, {
    maxEditLength: MOST_EDITS,
  }) ?? [
    { value: before, removed: true, added: false, count: before.length },
    { value: after, removed: false, added: true, count: after.length },
  ]
  const runs: Run[] = [{ removed: [], added: [], same: [] }]
  for (const change of changes) {
    const last = runs.at(-1)
    if (last === undefined) break
    if (!change.removed && !change.added) last.same.push(...change.value)
    else {
      const run = last.same.length === 0 ? last : { removed: [], added: [], same: [] }
      if (run !== last) runs.push(run)
      ;(change.removed ? run.removed : run.added).push(...change.value)
    }
  }
  return runs
}

/** The inside of a changed stretch. */
function refined(removed: readonly string[], added: readonly string[]): Segment[] {
  const before = removed.join('')
  const after = added.join('')
  if (likeness(profileOf(before), profileOf(after)) >= EDITED) return byTokens(before, after)
  const pairs = align(removed, added)
  return gapsOf(pairs, removed.length, added.length).flatMap((gap, i) => {
    const [from, to] = pairs[i] ?? []
    return [
      ...replaced(removed.slice(...gap.before).join(''), added.slice(...gap.after).join('')),
      ...byTokens(from === undefined ? '' : (removed[from] ?? ''), to === undefined ? '' : (added[to] ?? '')),
    ]
  })
}

const replaced = (before: string, after: string): Segment[] => [
  { op: 'del', text: before },
  { op: 'ins', text: after },
]

function byTokens(before: string, after: string): Segment[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_EDITS })
  if (changes === undefined) return replaced(before, after)
  return withoutChance(
    merged(
      changes.map(({ value, removed, added }) => ({
        op: removed ? 'del' : added ? 'ins' : 'same',
        text: value.join(''),
      })),
    ),
  )
}

/** Puts edits together that only characters of chance hold apart, where both are at least as long as these. */
function withoutChance(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = []
  for (const [i, segment] of segments.entries()) {
    const reach = Math.min(longestEdit(out.slice(-2)), longestEdit(segments.slice(i + 1, i + 3)))
    if (segment.op === 'same' && segment.text.length <= reach && CHANCE.test(segment.text))
      out.push({ op: 'del', text: segment.text }, { op: 'ins', text: segment.text })
    else out.push(segment)
  }
  return merged(out)
}

/** Length of the longer one of the edits next to a stretch; 0 at the text's edge. */
const longestEdit = (segments: readonly Segment[]): number =>
  Math.max(0, ...segments.map(s => (s.op === 'same' ? 0 : s.text.length)))

/** Joins neighbours: between two stretches of common text everything removed comes first, then everything inserted. */
function merged(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    out.push(...replaced(removed, added).filter(s => s.text !== ''))
    removed = ''
    added = ''
  }
  for (const { op, text } of segments) {
    if (text === '') continue
    if (op === 'del') removed += text
    else if (op === 'ins') added += text
    else {
      flush()
      const last = out.at(-1)
      if (last?.op === 'same') out[out.length - 1] = { op, text: last.text + text }
      else out.push({ op, text })
    }
  }
  flush()
  return out
}
