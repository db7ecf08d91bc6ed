import { describe, expect, it } from 'vitest'
import { NetworkError } from '../server/failures.ts'
import type { Resource } from '../server/useResource.ts'
import type { Checked } from './useChainCheck.ts'
import { brokenFrom, type Verification, verdictOf } from './verdict.ts'

const done = (check: Extract<Checked, { status: 'checked' }>['check']): Checked => ({
  status: 'checked',
  check,
  rows: [],
  at: '2026-11-12T06:00:00Z',
  seconds: 0.2,
})
const intact = done({ kind: 'intact', length: 348, head: 'a'.repeat(64) })
const broken = done({ kind: 'broken', seq: 215 })
const reload = () => {}
const answered = (data: Verification): Resource<Verification> => ({ status: 'ready', data, reload })
const sound: Verification = { chain: { kind: 'intact' }, versions: { checked: 41, broken: [] } }

describe('the verdict on a chain', () => {
  it('[AU-03] is good only when the rows, the store and every version hold', () => {
    expect(verdictOf(intact, answered(sound))).toEqual({ kind: 'intact', versions: 41 })
    expect(verdictOf(intact)).toEqual({ kind: 'intact' })
  })

  it('[AU-03] puts a broken row before all else', () => {
    const bad = answered({ ...sound, chain: { kind: 'broken', seq: 3 } })
    expect(verdictOf(broken, bad)).toEqual({ kind: 'broken', seq: 215, in: 'rows' })
    expect(verdictOf(broken, { status: 'loading' })).toEqual({ kind: 'broken', seq: 215, in: 'rows' })
    expect(brokenFrom(broken)).toBe(215)
    expect(brokenFrom(intact)).toBe(Number.POSITIVE_INFINITY)
  })

  it('[AU-03] tells of a store that differs from the rows, and of versions whose text is another', () => {
    const versions = { checked: 41, broken: [{ sectionId: 's', n: 2 }] }
    expect(verdictOf(intact, answered({ chain: { kind: 'broken', seq: 3 }, versions }))).toEqual({
      kind: 'broken',
      seq: 3,
      in: 'store',
    })
    expect(verdictOf(intact, answered({ ...sound, versions }))).toEqual({
      kind: 'versions',
      broken: versions.broken,
    })
  })

  it('[AU-03] claims nothing about versions before the server answered', () => {
    expect(verdictOf(intact, { status: 'loading' })).toEqual({ kind: 'waiting' })
    expect(verdictOf(intact, { status: 'failed', error: new NetworkError(), reload })).toEqual({
      kind: 'unconfirmed',
    })
    expect(verdictOf({ status: 'checking', done: 100, total: 348 }, answered(sound))).toEqual({
      kind: 'checking',
      done: 100,
      total: 348,
    })
  })
})
