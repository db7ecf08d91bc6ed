import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toEntry, verifyChain } from '../../shared/report/chain.ts'
import { type District, openDistrict } from './running.ts'

interface Row {
  readonly seq: number
  readonly prevHash: string
  readonly canonical: string
  readonly hash: string
}

describe('the chain of a report, over HTTP', () => {
  let district: District
  beforeAll(async () => {
    district = await openDistrict()
  })
  afterAll(() => district?.close())

  const rows = async (query = '') =>
    (await (await district.as('auditor')).get(`/api/reports/demo/audit${query}`)).body as Row[]

  it('[AU-01] verifies from its rows alone', async () => {
    const all = await rows()
    expect(all.length).toBeGreaterThan(100)
    expect(verifyChain(all.map(toEntry))).toEqual({
      kind: 'intact',
      length: all.length,
      head: all.at(-1)?.hash,
    })
  })

  it('[AU-10] gives the rows after the n-th, which verify from there on', async () => {
    const all = await rows()
    const later = await rows('?from=100')
    expect(later).toEqual(all.slice(100))
    const before = { length: 100, head: all[99]?.hash ?? '' }
    expect(verifyChain(later.map(toEntry), before)).toMatchObject({ kind: 'intact', length: all.length })
    expect(await rows(`?from=${all.length}`)).toEqual([])
    expect(await rows('?from=1000000')).toEqual([])
  })

  it('[AU-10] gives the whole chain where the place is none', async () => {
    const all = await rows()
    for (const query of ['?from=', '?from=-1', '?from=x', '?from=1.5', '?from=1&from=2'])
      expect(await rows(query)).toEqual(all)
  })
})
