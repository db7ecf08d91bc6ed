import { describe, expect, it } from 'vitest'
import { dayOf } from './dayOf.ts'
import { byDay, type Filter, filtered, isFiltered, NO_FILTER, optionsOf } from './filter.ts'
import type { ChainRecord } from './record.ts'
import { aLongChain } from './testing/chain.ts'

const rows = aLongChain(4)

function record(i: number, part: Partial<ChainRecord> & { sentence?: string; name?: string }): ChainRecord {
  const { sentence = '纳入 二（一）经费 第1版', name = '邓一帆', ...rest } = part
  const row = rows[i]
  if (row === undefined) throw new Error('no row')
  return {
    row,
    at: '2026-11-12T06:00:00Z',
    personId: 'deng',
    group: 'sign',
    tone: 'ok',
    sectionIds: ['money'],
    told: () => ({ name, as: '区教委 统稿人', verb: '纳入', sentence }),
    ...rest,
  }
}

const all = [
  record(0, { at: '2026-11-11T15:59:59Z', group: 'assign' }),
  record(1, { at: '2026-11-11T16:00:00Z', personId: 'shen', name: '沈立言' }),
  record(2, { at: '2026-11-12T15:59:59Z', sectionIds: ['health', 'money'], sentence: '催办 学生健康' }),
  record(3, { at: '2026-11-13T00:00:00Z', sectionIds: [], group: 'report' }),
]
const seqs = (filter: Partial<Filter>) =>
  filtered(all, { ...NO_FILTER, ...filter }, dayOf).map(each => each.row.seq)

describe('the filter', () => {
  it('[AU-07] lists all records, the newest first', () => {
    expect(seqs({})).toEqual([4, 3, 2, 1])
    expect(isFiltered(NO_FILTER)).toBe(false)
  })

  it('[AU-07] narrows by kind, section, person and day, all together', () => {
    expect(seqs({ group: 'sign' })).toEqual([3, 2])
    expect(seqs({ section: 'health' })).toEqual([3])
    expect(seqs({ person: 'shen' })).toEqual([2])
    expect(seqs({ group: 'sign', section: 'money', day: '2026-11-12', search: '健康' })).toEqual([3])
    expect(seqs({ group: 'sign', person: 'nobody' })).toEqual([])
  })

  it('[AU-07] counts days by the district’s calendar', () => {
    expect(seqs({ day: '2026-11-11' })).toEqual([1])
    expect(seqs({ day: '2026-11-12' })).toEqual([3, 2])
  })

  it('[AU-07] searches who, what and hashes, by every word', () => {
    expect(seqs({ search: '沈立言' })).toEqual([2])
    expect(seqs({ search: ' 统稿人  健康 ' })).toEqual([3])
    const hash = rows[3]?.hash ?? ''
    expect(seqs({ search: hash })).toEqual([4])
    expect(seqs({ search: `${hash.slice(0, 4)} ${hash.slice(4, 8)}`.toUpperCase() })).toEqual([4])
  })

  it('[AU-07] groups records by day', () => {
    const days = byDay(filtered(all, NO_FILTER, dayOf), dayOf)
    expect(days.map(({ day, records }) => [day, records.length])).toEqual([
      ['2026-11-13', 1],
      ['2026-11-12', 2],
      ['2026-11-11', 1],
    ])
  })

  it('[AU-07] offers what the records have', () => {
    const options = optionsOf(all, each => each.sectionIds)
    expect(options.map(({ value, count, first }) => [value, count, first.row.seq])).toEqual([
      ['money', 3, 1],
      ['health', 1, 3],
    ])
  })
})
