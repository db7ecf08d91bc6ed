/** What becomes of a change of `words` as it is written, as the server will judge it (WF-20). */
export type WordsVerdict =
  | { readonly kind: 'blank' }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'same' }
  | { readonly kind: 'fine' }

export function judgeWords(
  words: string,
  { before, after }: { readonly before: string; readonly after: string },
): WordsVerdict {
  if (before === '') return { kind: 'blank' }
  const count = words.split(before).length - 1
  if (count === 0) return { kind: 'none' }
  if (count > 1) return { kind: 'several', count }
  return before === after ? { kind: 'same' } : { kind: 'fine' }
}
