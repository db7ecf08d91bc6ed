import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommandEnvelope, ReportCommand } from '../../shared/report/commands.ts'
import type { Actor } from '../../shared/report/policy.ts'
import { DUE, district, START } from '../../shared/report/testing/scene.ts'
import { openStorage } from '../storage/open.ts'
import { type Storage, StorageUnavailable } from '../storage/port.ts'
import { createReports, type Reports } from './reports.ts'

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

const down = () => Promise.reject(new StorageUnavailable('the disk is full'))

function actor(login: string): Actor {
  const post = district.posts.find(p => p.personId === login)
  if (post === undefined) throw new Error(`no post of ${login}`)
  return { personId: login, post, confirmedAt: START }
}
const coordinator = actor('edu.coordinator')
const drafter = actor('finance.drafter')

/** A report with one written section of `finance`, on a store whose parts a test may replace. */
async function office() {
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
  const letter = { title: '函', addressee: '', preamble: [], signatory: '' }
  const blocks = [{ kind: 'paragraph' as const, text: '教育支出只增不减。' }]
  const section = { ref: 'a', parentRef: null, title: '教育经费', blocks }
  await reports.create(
    { title: '报告', period: '2026', template: { leadFirst: false }, letter, sections: [section] },
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

const SECTION = 'n1-n2'
const assign = (leadUnitId: string): ReportCommand => ({
  type: 'section.assign',
  sectionId: SECTION,
  leadUnitId,
  coUnitIds: [],
  dueAt: DUE,
  reason: '职责调整',
})
const submit: ReportCommand = { type: 'section.submit', sectionId: SECTION }

describe('a command', () => {
  it('[WF-19] that is sent twice at once gives the first answer twice', async () => {
    const { run } = await office()
    const answers = await Promise.all([1, 2, 3].map(() => run(drafter, submit, 'once')))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ kind: 'done', version: 5 })
  })

  it('[WF-19] under another post is another body', async () => {
    const { run } = await office()
    await run(coordinator, assign('hr'), 'key')
    const other = await run(coordinator, assign('hr'), 'key', { postId: coordinator.post.id })
    expect(other).toMatchObject({ kind: 'conflict', code: 'key_reused' })
  })
})

describe('a store that fails in the middle', () => {
  it('[WF-19] an append whose answer was lost is found when the command is repeated, and everyone is told', async () => {
    const { storage, reports, run, section } = await office()
    const told: string[] = []
    reports.onCommitted(({ events }) => told.push(...events.map(e => e.type)))
    const { append } = storage.streams
    storage.streams.append = async (...given) => {
      await append(...given)
      return down()
    }
    await expect(run(coordinator, assign('hr'), 'lost')).rejects.toThrow(StorageUnavailable)
    storage.streams.append = append
    expect(await run(coordinator, assign('hr'), 'lost')).toMatchObject({ kind: 'done', version: 4 })
    expect(await section()).toMatchObject({ leadUnitId: 'hr' })
    expect(told).toEqual(['section.assigned'])
  })

  it('[WF-02] a reassignment whose epoch did not end ends it when the command is repeated', async () => {
    const { storage, run } = await office()
    const before = await storage.logs.epoch(SECTION)
    const { advance } = storage.logs
    storage.logs.advance = down
    await expect(run(coordinator, assign('hr'), 'half')).rejects.toThrow(StorageUnavailable)
    storage.logs.advance = advance
    await run(coordinator, assign('hr'), 'half')
    expect(await storage.logs.epoch(SECTION)).toBeGreaterThan(before)
  })

  it.each(['another command on the section', 'the next look'])(
    '[WF-03] a half-done submit is finished by %s',
    async by => {
      const { storage, reports, run, section } = await office()
      const { put } = storage.blobs
      storage.blobs.put = down
      await expect(run(drafter, submit, 'first')).rejects.toThrow(StorageUnavailable)
      storage.blobs.put = put
      expect(await section()).toMatchObject({ state: 'drafting', submission: { n: 1 } })
      if (by === 'the next look') await reports.resume()
      else
        expect(await run(drafter, submit, 'second')).toMatchObject({ kind: 'conflict', code: 'not_drafting' })
      expect(await section()).toMatchObject({ state: 'review', version: 1 })
    },
  )
})

describe('a removed section', () => {
  it('[WF-02] takes no more text', async () => {
    const { storage, reports, run } = await office()
    await run(coordinator, { type: 'outline.add', parentId: null, index: 0, title: '空' }, 'add')
    const id = (await reports.get('n1'))?.sections[0]?.id ?? ''
    const before = await storage.logs.epoch(id)
    await run(coordinator, { type: 'outline.remove', sectionId: id }, 'remove')
    expect(await storage.logs.epoch(id)).toBeGreaterThan(before)
  })
})
