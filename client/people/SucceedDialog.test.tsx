import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PeopleListing } from '../../shared/people/directory.ts'
import { aReport } from '../testing/aReport.ts'
import { click, find } from '../testing/render.tsx'
import { renderSignedIn } from '../testing/renderInReport.tsx'
import PeoplePage from './PeoplePage.tsx'
import {
  accepted,
  actButton,
  COMMANDS,
  listing,
  openPeople,
  pick,
  sent,
  settled,
} from './testing/openPeople.tsx'

afterEach(() => vi.unstubAllGlobals())

const COUNT = 'GET /api/people/units/finance/sections'

describe('a unit that is merged, on the page', () => {
  it('[UN-01] shows what goes over before it does, and which posts end', async () => {
    const { server } = await openPeople('qiao', {
      [COMMANDS]: accepted(),
      [COUNT]: { status: 200, json: { reports: 1, lead: 3, co: 2 } },
    })
    await click(find('button[aria-label="区财政局撤并"]'))
    await settled('1份报告中，牵头3个章节、会签2个章节转由承接单位办理')
    expect(find('fieldset legend').textContent).toBe('2项任职转入承接单位')
    await click(actButton())
    expect(document.body.textContent).toContain('请选择承接单位')
    await pick('承接单位', 'gov')
    await click(find('fieldset label', '沈立言（局长）'))
    expect(find('fieldset legend').textContent).toBe('1项任职转入承接单位')
    expect(actButton().textContent).toBe('由区政府办承接')
    await click(actButton())
    await settled('区财政局已由区政府办承接')
    expect(sent(server.requests)).toEqual([
      { type: 'unit.succeed', unitId: 'finance', successorId: 'gov', endPostIds: ['p-shen'] },
    ])
  })

  it('[UN-01] is listed by itself afterwards, with its successor, and takes no post', async () => {
    const by = { personId: 'qiao', postId: 'p-qiao', at: '2026-11-02T00:00:00Z' }
    const directory: PeopleListing = {
      ...listing,
      posts: listing.posts.filter(post => post.unitId !== 'finance'),
      units: listing.units.map(unit =>
        unit.id === 'finance' ? { ...unit, succeeded: { unitId: 'gov', by } } : unit,
      ),
    }
    await renderSignedIn([{ path: '/people', element: <PeoplePage /> }], {
      report: aReport(),
      directory,
      personId: 'qiao',
      path: '/people',
    })
    expect(find('h1').textContent).toBe('1个单位，3人')
    expect(find('section', '已撤并的单位').textContent).toContain('区财政局，由区政府办承接')
    expect(document.querySelector('button[aria-label="区财政局改名"]')).toBeNull()
  })
})
