import { afterEach, describe, expect, it, vi } from 'vitest'
import { canonicalVersion, versionHash } from '../../shared/document/canonical.ts'
import { paragraph } from '../../shared/document/testing/blocks.ts'
import { compiled, signedTo } from '../../shared/report/testing/compiled.ts'
import { district, Scene } from '../../shared/report/testing/scene.ts'
import { present } from '../../shared/report/view.ts'
// Loaded before: then what is lazy is there at once.
import './EditPage.tsx'
import SigningPage from '../signing/SigningPage.tsx'
import type { FakeRoutes } from '../testing/fakeServer.ts'
import { click, find, type } from '../testing/render.tsx'
import { renderInReport } from '../testing/renderInReport.tsx'

const COMMANDS = 'POST /api/reports/r1/commands'
const fine = { status: 200, json: { version: 99, events: [], texts: {} } }
const CHANGE = { paragraphId: '1:0', before: '只增不减', after: '有增无减' }

afterEach(() => vi.unstubAllGlobals())

/** The first section, as its version stands in the store. */
function proposed(scene: Scene, by: string) {
  const section = scene.state.sections[0]
  if (section === undefined || !('hash' in section)) throw new Error('not frozen')
  const content = {
    reportId: 'r1',
    sectionId: section.id,
    n: 1,
    title: section.title,
    blocks: [paragraph('1:0', '全年教育支出只增不减。')],
    evidence: [],
  }
  const canonical = canonicalVersion(content)
  const hash = versionHash(canonical)
  scene.must(by, { type: 'edit.propose', sectionId: section.id, baseHash: section.hash, changes: [CHANGE] })
  return { sectionId: section.id, canonical, hash }
}

async function open(scene: Scene, personId: string, by = 'edu.coordinator', routes: FakeRoutes = {}) {
  const { sectionId, canonical, hash } = proposed(scene, by)
  const view = present(scene.state, district, personId, scene.now)
  const sections = view.sections.map(s =>
    s.id === sectionId && 'hash' in s ? { ...s, hash, current: { ...s.current, hash } } : s,
  )
  const shown = await renderInReport(<SigningPage />, {
    report: {
      version: scene.state.version,
      state: { ...view, sections },
      texts: Object.fromEntries(scene.texts),
    },
    directory: district,
    personId,
    path: `/r/r1/s/${sectionId}/sign`,
    routes: {
      [`GET /api/reports/r1/sections/${sectionId}/versions/1`]: { status: 200, json: { n: 1, canonical } },
      [`GET /api/me/looks/${sectionId}`]: { status: 200, json: [] },
      [`POST /api/me/looks/${sectionId}`]: { status: 204 },
      [COMMANDS]: fine,
      ...routes,
    },
  })
  await vi.waitFor(() => find('section h2', '更正待确认'))
  await vi.waitFor(() => find('small', '第1段'))
  return shown
}
const sent = (requests: readonly string[]) =>
  requests
    .filter(request => request.startsWith(COMMANDS))
    .map(request => JSON.parse(request.slice(COMMANDS.length)) as Record<string, unknown>)
const buttons = () => [...document.querySelectorAll('button')].map(each => each.textContent)

describe('a correction that waits', () => {
  it('[WF-20] is shown to the lead head in its sentence, with what it means, and confirmed', async () => {
    const { server, container } = await open(compiled(new Scene()), 'finance.head')
    expect(find('del').textContent).toContain('只增不减')
    expect(find('ins').textContent).toContain('有增无减')
    expect(find('ol p').textContent).toContain('全年教育支出')
    expect(container.textContent).toContain('全部确认后成为第2版，原签署继续有效')
    await click(find('button', '确认更正'))
    expect(sent(server.requests)).toMatchObject([{ type: 'edit.confirm', postId: 'post-finance.head' }])
  })

  it('[WF-20] is refused with a reason, and not without', async () => {
    const { server, container } = await open(compiled(new Scene()), 'finance.head')
    await click(find('button', '不同意'))
    await click(find('button', '不同意更正'))
    expect(container.textContent).toContain('请写明理由。')
    expect(sent(server.requests)).toEqual([])
    await type(find('textarea'), '原文无误。')
    await click(find('button', '不同意更正'))
    expect(sent(server.requests)).toMatchObject([{ type: 'edit.refuse', reason: '原文无误。' }])
  })

  it('[WF-20] of a submitted report is also asked of the head who signed it first, who reads the accepted text alone', async () => {
    const scene = signedTo(compiled(new Scene()), 'unit_sign')
    const { container } = await open(scene, 'edu.head', 'gov.clerk')
    expect(container.textContent).toContain('报送稿随之改为第2稿：由文书重新核稿')
    expect(container.textContent).toContain('待finance.head确认')
    expect(buttons()).toContain('确认更正')
    expect(find('a', '看已纳入的第1版')).toBeTruthy()
  })

  it('[WF-20] is withdrawn by who proposed it, and settled by nobody else', async () => {
    const { server } = await open(compiled(new Scene()), 'edu.coordinator')
    expect(buttons()).not.toContain('确认更正')
    await click(find('button', '撤回更正'))
    expect(sent(server.requests)).toMatchObject([{ type: 'edit.withdraw' }])
  })

  it('[WF-20] cannot be confirmed where its words did not come', async () => {
    const scene = compiled(new Scene())
    const spy = vi.spyOn(scene.texts, 'set').mockReturnThis()
    await open(scene, 'finance.head')
    spy.mockRestore()
    expect(find('button', '确认更正').getAttribute('aria-disabled')).toBe('true')
  })
})
