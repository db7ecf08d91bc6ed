import { describe, expect, it } from 'vitest'
import { sha256 } from '../../shared/document/canonical.ts'
import { eventBody } from '../../shared/report/events.ts'
import { readRow, toJsonLines } from './row.ts'
import { aChain, aLongChain, MAY } from './testing/chain.ts'

const [accepted] = aLongChain(1)
if (accepted === undefined) throw new Error('no row')

describe('a row of the chain', () => {
  it('[AU-04] is read from the text that its hash covers, not from what stands beside it', () => {
    const row = { ...accepted, actor: 'somebody else', type: 'section.signed', at: '2020-01-01T00:00:00Z' }
    expect(readRow(row, eventBody)).toEqual({
      row,
      at: MAY,
      actor: 'deng',
      post: 'coordinator',
      type: 'section.accepted',
      body: { type: 'section.accepted', data: { sectionId: 's0', n: 1 } },
    })
  })

  it('[AU-05] says on whose behalf it was done', () => {
    const [row] = aChain({ type: 'section.accepted', data: { sectionId: 's', n: 1 }, onBehalfOf: 'head' })
    expect(row && readRow(row, eventBody).onBehalfOf).toBe('head')
  })

  it('[AU-06] keeps its place when its kind is not known here', () => {
    const [row] = aChain({ type: 'section.levitated', data: { sectionId: 's' } })
    expect(row && readRow(row, eventBody)).toMatchObject({ type: 'section.levitated', body: undefined })
  })

  it('[AU-06] keeps its place when its text is not to be read', () => {
    for (const canonical of ['', '{"at":"yes', '[]', '{"at":"tomorrow"}'])
      expect(readRow({ ...accepted, canonical }, eventBody)).toMatchObject({ at: MAY, body: undefined })
  })
})

describe('the exported file', () => {
  it('[AU-09] has a line for each row, whose text gives its hash', () => {
    const rows = aLongChain(12)
    const lines = toJsonLines(rows).split('\n')
    expect(lines.pop()).toBe('')
    expect(lines).toHaveLength(12)
    for (const [i, line] of lines.entries()) {
      const { seq, hash, canonical } = JSON.parse(line) as Record<string, string | number>
      expect(seq).toBe(i + 1)
      expect(sha256(String(canonical))).toBe(hash)
    }
  })
})
