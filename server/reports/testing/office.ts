import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { CommandEnvelope, ReportCommand } from '../../../shared/report/commands.ts'
import type { Actor } from '../../../shared/report/policy.ts'
import { DUE, district, START } from '../../../shared/report/testing/scene.ts'
import { openStorage } from '../../storage/open.ts'
import { type Storage, StorageUnavailable } from '../../storage/port.ts'
import { createReports, type Reports } from '../reports.ts'

/** A store for each test. */
let dataDir: string
let stored: Storage
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lianshu-reports-'))
  stored = await openStorage('embedded:', { dataDir, now: () => Date.parse(START) })
})
afterEach(async () => {
  await stored.close()
  await rm(dataDir, { recursive: true, force: true })
})

export const never = (error: unknown) => {
  throw error
}
export const down = () => Promise.reject(new StorageUnavailable('the disk is full'))

export function actor(login: string): Actor {
  const post = district.posts.find(p => p.personId === login)
  if (post === undefined) throw new Error(`no post of ${login}`)
  return { personId: login, post, confirmedAt: START }
}
export const coordinator = actor('edu.coordinator')
export const drafter = actor('finance.drafter')

/** A report with one written section of `finance`, on a store whose parts a test may replace. */
export async function office() {
  const storage = {
    ...stored,
    streams: { ...stored.streams },
    logs: { ...stored.logs },
    blobs: { ...stored.blobs },
  }
  let ids = 0
  const reports: Reports = createReports({
    storage,
    directory: () => district,
    now: () => START,
    newId: () => `n${++ids}`,
    newSalt: () => 'salt',
  })
  const letter = { title: '函' }
  const blocks = [{ kind: 'paragraph' as const, text: '教育支出只增不减。' }]
  const section = { ref: 'a', parentRef: null, title: '教育经费', blocks }
  await reports.create(
    {
      title: '报告',
      period: '2026',
      template: { leadFirst: false, issuer: 'leader' },
      letter,
      sections: [section],
    },
    coordinator,
  )
  const run = (
    who: Actor,
    command: ReportCommand,
    idempotencyKey: string,
    more: Partial<CommandEnvelope> = {},
  ) => reports.run('n1', command, { idempotencyKey, ...more }, who)
  await run(coordinator, assign('finance'), 'assign')
  const section1 = async () => (await reports.get('n1'))?.sections[0]
  return { storage, reports, run, section: section1 }
}

export const SECTION = 'n1-n2'
export const assign = (leadUnitId: string): ReportCommand => ({
  type: 'section.assign',
  sectionId: SECTION,
  leadUnitId,
  coUnitIds: [],
  dueAt: DUE,
  reason: '职责调整',
})
export const submit: ReportCommand = { type: 'section.submit', sectionId: SECTION }
