import { describe, expect, it } from 'vitest'
import { checkChain } from './checkChain.ts'
import { placeBefore } from './row.ts'
import { aLongChain, tampered } from './testing/chain.ts'

const rows = aLongChain(350)

async function check(
  checked = rows,
  { first, stopAt }: { first?: (typeof rows)[number]; stopAt?: number } = {},
) {
  const aborter = new AbortController()
  const progress: number[] = []
  let rests = 0
  const result = await checkChain(checked, {
    after: first && placeBefore(first),
    rest: async () => {
      if (++rests === stopAt) aborter.abort()
    },
    onProgress: done => progress.push(done),
    signal: aborter.signal,
  })
  return { result, progress, rests }
}

describe('the check of a chain in the browser', () => {
  it('[AU-01] finds an untouched chain intact, up to its last hash', async () => {
    expect((await check()).result).toEqual({ kind: 'intact', length: 350, head: rows.at(-1)?.hash })
    expect((await check([])).result).toMatchObject({ kind: 'intact', length: 0 })
  })

  it('[AU-01] names the first row that was changed, wherever it stands', async () => {
    for (const seq of [1, 100, 101, 250, 350])
      expect((await check(tampered(rows, seq))).result).toEqual({ kind: 'broken', seq })
  })

  it('[AU-01] names the place where a row is missing, doubled, moved or of another chain', async () => {
    const [first, second] = rows
    if (first === undefined || second === undefined) throw new Error('no rows')
    expect((await check(rows.toSpliced(100, 1))).result).toEqual({ kind: 'broken', seq: 101 })
    expect((await check(rows.slice(1))).result).toEqual({ kind: 'broken', seq: 1 })
    expect((await check(rows.toSpliced(1, 0, second))).result).toEqual({ kind: 'broken', seq: 3 })
    expect((await check(rows.toSpliced(0, 2, second, first))).result).toEqual({ kind: 'broken', seq: 1 })
    const foreign = tampered(rows, 200)[199]
    expect((await check(rows.with(199, foreign ?? first))).result).toEqual({ kind: 'broken', seq: 200 })
  })

  it('[AU-02] rests between steps of a hundred rows and says how far it is', async () => {
    expect(await check()).toMatchObject({ progress: [100, 200, 300], rests: 3 })
    expect(await check(rows.slice(0, 100))).toMatchObject({ progress: [], rests: 0 })
  })

  it('[AU-02] stops at the first row that does not hold, and when nobody waits for it any more', async () => {
    expect((await check(tampered(rows, 150))).rests).toBe(1)
    expect((await check(rows, { stopAt: 2 })).result).toBeUndefined()
  })

  it('[AU-10] goes on from where an earlier check ended', async () => {
    const later = rows.slice(120)
    const [first] = later
    if (first === undefined) throw new Error('no rows')
    expect((await check(later, { first })).result).toMatchObject({ kind: 'intact', length: 350 })
    expect((await check(tampered(later, 300), { first })).result).toEqual({ kind: 'broken', seq: 300 })
  })
})
