import { type NoTypo, whyNoTypo } from '../../../shared/report/approval/typo.ts'

/** What becomes of a proof-reader's change: nothing to judge yet, not to be found once, refused, or fine. */
export type Verdict =
  | { readonly kind: 'blank' }
  | { readonly kind: 'found'; readonly count: number }
  | { readonly kind: 'refused'; readonly why: NoTypo }
  | { readonly kind: 'fine'; readonly result: string }

/** Judges a change of `words` as the server will (RP-06): in the place as the changes before it have left it. */
export function judgeChange(
  words: string,
  { before, after }: { readonly before: string; readonly after: string },
  names: readonly string[],
): Verdict {
  if (before === '') return { kind: 'blank' }
  const parts = words.split(before)
  if (parts.length !== 2) return { kind: 'found', count: parts.length - 1 }
  const result = parts.join(after)
  const why = whyNoTypo(words, result, names)
  return why === null ? { kind: 'fine', result } : { kind: 'refused', why }
}
