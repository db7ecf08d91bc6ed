import { afterEach, expect, it, vi } from 'vitest'
import { fakeServer } from '../testing/fakeServer.ts'
import { datesIn } from '../text/dates.ts'
import { wallTimeAt } from '../text/districtTime.ts'
import { setDistrictZone } from '../text/districtZone.ts'
import { startInDistrictZone } from './useMeta.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  setDistrictZone('Asia/Shanghai')
})

it('[BD-11] writes days and times in the zone that the server names', async () => {
  fakeServer({ 'GET /api/meta': { status: 200, json: { timeZone: 'Asia/Urumqi' } } })
  await startInDistrictZone()
  expect(wallTimeAt('2026-11-14T16:30:00Z')).toEqual({ day: '2026-11-14', time: '22:30' })
  expect(datesIn('zh-CN').dayTime('2026-11-14T16:30:00Z')).toBe('11月14日 22:30')
})

it('[BD-11] keeps the usual zone when the server cannot be asked', async () => {
  fakeServer({ 'GET /api/meta': 'lost' })
  await startInDistrictZone()
  expect(wallTimeAt('2026-11-14T16:30:00Z')).toEqual({ day: '2026-11-15', time: '00:30' })
})
