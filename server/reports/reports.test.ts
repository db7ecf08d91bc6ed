import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { BODY } from '../../shared/document/schema.ts'
import { toElement } from '../../shared/document/seed.ts'
import type { CommandEnvelope, ReportCommand } from '../../shared/report/commands.ts'
import { EMPTY_LETTER, openLetter, textsOfLetter } from '../../shared/report/letter.ts'
import type { Actor } from '../../shared/report/policy.ts'
import { DUE, district, START } from '../../shared/report/testing/scene.ts'
import { openStorage } from '../storage/open.ts'
import { type Storage, StorageUnavailable } from '../storage/port.ts'
import { createReading } from './reading.ts'
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

const never = (error: unknown) => {
  throw error
}
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
  const letter = { title: '函' }
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
    expect(answers[0]).toMatchObject({ kind: 'done', version: 6 })
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
    expect(await run(coordinator, assign('hr'), 'lost')).toMatchObject({ kind: 'done', version: 5 })
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
      if (by === 'the next look') await reports.resume(never)
      else
        expect(await run(drafter, submit, 'second')).toMatchObject({ kind: 'conflict', code: 'not_drafting' })
      expect(await section()).toMatchObject({ state: 'review', version: 1 })
    },
  )
})

describe('what was interrupted', () => {
  it('[WF-03] holds up no start, and is tried again, when it cannot be finished yet', async () => {
    const { storage, reports, run, section } = await office()
    const { put } = storage.blobs
    storage.blobs.put = down
    await expect(run(drafter, submit, 'first')).rejects.toThrow(StorageUnavailable)
    const failures: unknown[] = []
    await reports.resume(error => failures.push(error))
    expect(failures).toEqual([expect.any(StorageUnavailable)])
    storage.blobs.put = put
    await reports.resume(never)
    expect(await section()).toMatchObject({ state: 'review', version: 1 })
  })
})

describe('a removed section', () => {
  /** An office with a second section, assigned and empty. */
  async function withEmpty() {
    const { storage, reports, run } = await office()
    await run(coordinator, { type: 'outline.add', parentId: null, index: 0, title: '空' }, 'add')
    const id = (await reports.get('n1'))?.sections[0]?.id ?? ''
    const assigned = { sectionId: id, leadUnitId: 'finance', coUnitIds: [], dueAt: DUE }
    await run(coordinator, { type: 'section.assign', ...assigned }, 'assign the empty one')
    const section = async () => (await reports.get('n1'))?.sections.find(s => s.id === id)
    const remove = (key: string) => run(coordinator, { type: 'outline.remove', sectionId: id }, key)
    return { storage, reports, run, id, section, remove }
  }

  it('[WF-02] takes no more text', async () => {
    const { storage, id, section, remove } = await withEmpty()
    const before = await storage.logs.epoch(id)
    expect(await remove('remove')).toMatchObject({ kind: 'done' })
    expect(await section()).toBeUndefined()
    expect(await storage.logs.epoch(id)).toBeGreaterThan(before)
  })

  it('[WF-25] stays when somebody wrote into it while it was being removed', async () => {
    const { storage, reports, id, section, remove } = await withEmpty()
    const { advance } = storage.logs
    storage.logs.advance = async (...given) => {
      storage.logs.advance = advance
      const update = Y.encodeStateAsUpdate(written('一个字'))
      await storage.logs.append(id, await storage.logs.epoch(id), [{ update, personId: 'p', at: 0 }])
      return advance(...given)
    }
    const answer = await remove('remove')
    expect(answer).toMatchObject({ kind: 'refused', code: 'WF-25', details: { missing: 'empty' } })
    expect(await section()).toMatchObject({ state: 'drafting' })
    expect(await section()).not.toHaveProperty('removal')
    expect((await reports.liveText(id)).blocks.map(b => b.text)).toEqual(['一个字'])
    expect(await remove('remove')).toEqual(answer)
  })

  it.each(['another command on the section', 'the next look'])(
    '[WF-25] whose removal was interrupted goes with %s',
    async by => {
      const { storage, reports, run, id, section, remove } = await withEmpty()
      const { advance } = storage.logs
      storage.logs.advance = down
      await expect(remove('first')).rejects.toThrow(StorageUnavailable)
      storage.logs.advance = advance
      expect(await section()).toMatchObject({
        state: 'drafting',
        removal: { personId: coordinator.personId },
      })
      if (by === 'the next look') await reports.resume(never)
      else
        expect(await run(drafter, { type: 'section.submit', sectionId: id }, 'second')).toMatchObject({
          kind: 'not_found',
        })
      expect(await section()).toBeUndefined()
    },
  )
})

describe('live text', () => {
  it('[RD-12] is not even read for somebody who may not act on it', async () => {
    const { storage, run } = await office()
    storage.logs.read = down
    expect(await run(actor('hr.drafter'), submit, 'not his')).toMatchObject({ kind: 'forbidden' })
    await expect(run(drafter, submit, 'his')).rejects.toThrow(StorageUnavailable)
  })
})

describe('the letter', () => {
  it('[RD-11] has its words sealed in the chain, and gives them to its readers', async () => {
    const { reports, run } = await office()
    const words = { preamble: ['现将情况报告如下。'], contact: { name: '罗知行', phone: '0000-1' } }
    await run(coordinator, { type: 'letter.set', title: '第一行\n第二行', ...words }, 'letter')
    await run(coordinator, { type: 'letter.set', title: '函', copyTo: ['区人大常委会办公室'] }, 'again')
    const chain = (await reports.journal.entries('n1')).join('\n')
    for (const word of ['现将', '罗知行', '0000-1']) expect(chain).not.toContain(word)
    const letter = (await reports.get('n1'))?.report.letter ?? EMPTY_LETTER
    const read = await reports.texts.read(textsOfLetter(letter))
    expect(openLetter(letter, address => read[address])).toMatchObject({
      title: '函',
      copyTo: ['区人大常委会办公室'],
      ...words,
    })
    const reading = createReading({ reports, directory: () => district, now: () => START })
    const known = async (login: string) => Object.values((await reading.snapshot(login, 'n1'))?.texts ?? {})
    expect(await known('auditor')).toEqual([])
    expect(await known('hr.drafter')).toContain('现将情况报告如下。')
  })
})

function written(text: string): Y.Doc {
  const doc = new Y.Doc()
  doc.getXmlFragment(BODY).insert(0, [toElement({ kind: 'paragraph', text })])
  return doc
}
