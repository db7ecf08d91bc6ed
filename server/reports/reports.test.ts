import { describe, expect, it } from 'vitest'
import { EMPTY_LETTER, openLetter, textsOfLetter } from '../../shared/report/letter.ts'
import { district, START } from '../../shared/report/testing/scene.ts'
import { StorageUnavailable } from '../storage/port.ts'
import { createReading } from './reading.ts'
import {
  actor,
  assign,
  coordinator,
  down,
  drafter,
  never,
  office,
  SECTION,
  submit,
} from './testing/office.ts'

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
