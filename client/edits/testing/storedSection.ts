import { canonicalVersion, versionHash } from '../../../shared/document/canonical.ts'
import { paragraph } from '../../../shared/document/testing/blocks.ts'
import type { ReportSnapshot } from '../../../shared/protocol/live.ts'
import { district, type Scene } from '../../../shared/report/testing/scene.ts'
import { present } from '../../../shared/report/view.ts'
import type { FakeRoutes } from '../../testing/fakeServer.ts'

export const COMMANDS = 'POST /api/reports/r1/commands'

/** The first section of a scene: 全年教育支出只增不减。 */
export function firstSection(scene: Scene) {
  const section = scene.state.sections[0]
  if (section === undefined || !('hash' in section)) throw new Error('not frozen')
  return section
}

/** A report whose first section stands in the store as its version's hash has it. */
export function storedReport(
  scene: Scene,
  personId: string,
): { readonly report: ReportSnapshot; readonly routes: FakeRoutes } {
  const section = firstSection(scene)
  const canonical = canonicalVersion({
    reportId: 'r1',
    sectionId: section.id,
    n: section.version,
    title: section.title,
    blocks: [paragraph('1:0', '全年教育支出只增不减。'), paragraph('1:9', '生均经费逐年增长。')],
    evidence: [],
  })
  const hash = versionHash(canonical)
  const view = present(scene.state, district, personId, scene.now)
  const sections = view.sections.map(s =>
    s.id === section.id && 'hash' in s ? { ...s, hash, current: { ...s.current, hash } } : s,
  )
  const looks = `/api/me/looks/${section.id}`
  return {
    report: {
      version: scene.state.version,
      state: { ...view, sections },
      texts: Object.fromEntries(scene.texts),
    },
    routes: {
      [`GET /api/reports/r1/sections/${section.id}/versions/${section.version}`]: {
        status: 200,
        json: { n: section.version, canonical },
      },
      [`GET ${looks}`]: { status: 200, json: [] },
      [`POST ${looks}`]: { status: 204 },
      [COMMANDS]: { status: 200, json: { version: 99, events: [], texts: {} } },
    },
  }
}

/** The commands that a page has sent. */
export const sent = (requests: readonly string[]) =>
  requests
    .filter(request => request.startsWith(COMMANDS))
    .map(request => JSON.parse(request.slice(COMMANDS.length)) as Record<string, unknown>)
