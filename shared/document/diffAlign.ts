/** Indices of two things that belong together: in the old sequence, in the new one. */
export type Pair = readonly [before: number, after: number]

export interface Gap {
  readonly before: readonly [from: number, to: number]
  readonly after: readonly [from: number, to: number]
}

/** Below this share of common character pairs two texts are different texts, not one that was edited. */
export const ALIKE = 0.4

/** Most texts times texts, and most character pairs, that one gap may cost to compare; a hostile gap stays unpaired. */
const MOST_PAIRS = 250_000
const MOST_WORK = 5_000_000

/**
 * Pairs the texts of two sequences, in order on both sides: first equal ones that occur once, then between these the
 * ones most alike. Texts without a counterpart stay unpaired.
 */
export function align(before: readonly string[], after: readonly string[]): Pair[] {
  const anchors = anchorsOf(before, after)
  const between = gapsOf(anchors, before.length, after.length).flatMap(gap =>
    mostAlike(before.slice(...gap.before), after.slice(...gap.after)).map(
      ([i, j]): Pair => [gap.before[0] + i, gap.after[0] + j],
    ),
  )
  return [...anchors, ...between].sort(([a], [b]) => a - b)
}

/** Pairs of keys that occur once on either side; crossing ones are dropped so that most remain. */
export function anchorsOf(before: readonly string[], after: readonly string[]): Pair[] {
  const places = placesOfUnique(after)
  const pairs = [...placesOfUnique(before)].flatMap(([key, i]): Pair[] => {
    const j = places.get(key)
    return j === undefined ? [] : [[i, j]]
  })
  return longestIncreasing(pairs)
}

function placesOfUnique(keys: readonly string[]): Map<string, number> {
  const places = new Map<string, number>()
  const repeated = new Set<string>()
  for (const [i, key] of keys.entries()) {
    if (places.has(key)) repeated.add(key)
    else places.set(key, i)
  }
  for (const key of repeated) places.delete(key)
  return places
}

interface Link {
  readonly pair: Pair
  readonly previous: Link | undefined
}

/** The longest selection of pairs, ascending in their first index, whose second indices ascend too. */
function longestIncreasing(pairs: readonly Pair[]): Pair[] {
  // ends[k]: the end of a chain of k + 1 pairs whose last index is the least.
  const ends: Link[] = []
  for (const pair of pairs) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle]?.pair[1] ?? Number.POSITIVE_INFINITY) < pair[1]) low = middle + 1
      else high = middle
    }
    ends[low] = { pair, previous: ends[low - 1] }
  }
  const chain: Pair[] = []
  for (let link = ends.at(-1); link !== undefined; link = link.previous) chain.push(link.pair)
  return chain.reverse()
}

/** What stands before, between and after ascending pairs; a gap may be empty on one side or both. */
export function gapsOf(pairs: readonly Pair[], beforeLength: number, afterLength: number): Gap[] {
  const ends = [...pairs, [beforeLength, afterLength] as const]
  return ends.map(([i, j], k) => {
    const [lastI, lastJ] = pairs[k - 1] ?? [-1, -1]
    return { before: [lastI + 1, i], after: [lastJ + 1, j] }
  })
}

/** How often each pair of neighbouring characters occurs, the text's edges included. */
export interface Profile {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

export function profileOf(text: string): Profile {
  const counts = new Map<string, number>()
  const edged = `\u0002${text}\u0003`
  for (let i = 1; i < edged.length; i++) {
    const two = edged.slice(i - 1, i + 1)
    counts.set(two, (counts.get(two) ?? 0) + 1)
  }
  return { counts, size: edged.length - 1 }
}

/** How many character pairs two texts have in common. */
export function commonOf(a: Profile, b: Profile): number {
  const [few, many] = a.counts.size <= b.counts.size ? [a, b] : [b, a]
  let common = 0
  for (const [two, count] of few.counts) common += Math.min(count, many.counts.get(two) ?? 0)
  return common
}

/** From 0, nothing in common, to 1, the same. */
export const likeness = (a: Profile, b: Profile): number => (2 * commonOf(a, b)) / (a.size + b.size)

/** Texts of very different length cannot be alike enough, whatever they hold. */
const mayBeAlike = (a: Profile, b: Profile): boolean =>
  (2 * Math.min(a.size, b.size)) / (a.size + b.size) >= ALIKE

/** The pairing in order with the greatest sum of likeness, by dynamic programming. */
function mostAlike(before: readonly string[], after: readonly string[]): Pair[] {
  const alike = likenessTable(before, after)
  if (alike === null) return []
  const width = after.length + 1
  const best = new Float64Array((before.length + 1) * width)
  const score = (i: number, j: number) => best[i * width + j] ?? 0
  const paired = (i: number, j: number): number => {
    const value = alike[i * after.length + j] ?? 0
    return value < ALIKE ? Number.NEGATIVE_INFINITY : value + score(i + 1, j + 1)
  }
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(score(i + 1, j), score(i, j + 1), paired(i, j))
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (paired(i, j) === score(i, j)) pairs.push([i++, j++])
    else if (score(i + 1, j) === score(i, j)) i++
    else j++
  }
  return pairs
}

/** Likeness of each old text to each new one, row by row; null when it would cost too much. */
function likenessTable(before: readonly string[], after: readonly string[]): Float64Array | null {
  if (before.length * after.length > MOST_PAIRS) return null
  const [olds, news] = [before.map(profileOf), after.map(profileOf)]
  const alike = new Float64Array(before.length * after.length)
  let work = 0
  for (const [i, old] of olds.entries())
    for (const [j, now] of news.entries()) {
      if (!mayBeAlike(old, now)) continue
      work += Math.min(old.counts.size, now.counts.size)
      if (work > MOST_WORK) return null
      alike[i * after.length + j] = likeness(old, now)
    }
  return alike
}
