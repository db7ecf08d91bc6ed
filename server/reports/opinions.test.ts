import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { BODY } from '../../shared/document/schema.ts'
import { toElement } from '../../shared/document/seed.ts'
import type { ReportCommand } from '../../shared/report/commands.ts'
import { isAssigned, isFrozen } from '../../shared/report/state.ts'
import { DUE } from '../../shared/report/testing/scene.ts'
import { StorageUnavailable } from '../storage/port.ts'
import { readText } from '../text/readText.ts'
import { actor, coordinator, down, drafter, never, office, SECTION, submit } from './testing/office.ts'

/** A section of finance with health as its co-unit, reviewed: health has to say something. */
async function countersigning() {
  const { storage, reports, run, section } = await office()
  let keys = 0
  const must = async (login: string, command: ReportCommand) => {
    const outcome = await run(actor(login), command, `k${++keys}`)
    if (outcome.kind !== 'done') throw new Error(`${command.type}: ${outcome.code}`)
    return outcome
  }
  const frozen = async () => {
    const found = await section()
    if (found === undefined || !isFrozen(found)) throw new Error(`${found?.state}`)
    return found
  }
  const seen = async () => {
    const { version, hash } = await frozen()
    return { sectionId: SECTION, version, hash }
  }
  const write = async (text: string) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, (await readText(storage.logs, SECTION)).update)
    const before = Y.encodeStateVector(doc)
    doc.getXmlFragment(BODY).push([toElement({ kind: 'paragraph', text })])
    const update = Y.encodeStateAsUpdate(doc, before)
    const { personId } = drafter
    await storage.logs.append(SECTION, await storage.logs.epoch(SECTION), [{ update, personId, at: 0 }])
  }
  const again = async () => {
    await must('finance.drafter', submit)
    await must('finance.reviewer', { type: 'section.approve', ...(await seen()) })
  }
  const assigned = { sectionId: SECTION, leadUnitId: 'finance', coUnitIds: ['health'], dueAt: DUE }
  await run(coordinator, { type: 'section.assign', ...assigned }, 'with health')
  await again()
  const firstBlock = async () =>
    (await reports.versions.get((await frozen()).hash))?.content.blocks[0]?.id ?? 'none'
  const back: ReportCommand = { type: 'section.return', sectionId: SECTION, reason: '再改' }
  return { storage, reports, run, must, section, frozen, seen, write, again, firstBlock, back }
}

describe('opinions over stored texts', () => {
  it.each([true, false])(
    '[WF-15] agreement is carried while the stored text keeps the paragraphs it names (names some: %s)',
    async names => {
      const { must, frozen, seen, write, again, firstBlock, back } = await countersigning()
      const paragraphs = names ? { paragraphs: [await firstBlock()] } : {}
      const agreed = { ...(await seen()), opinion: 'agree' as const, ...paragraphs }
      await must('health.head', { type: 'section.countersign', ...agreed })
      await must('finance.head', back)
      await write('另起一段。')
      await again()
      const { state, current } = await frozen()
      expect(state).toBe(names ? 'head_sign' : 'countersign')
      expect(current.signatures.filter(s => s.kind === 'countersign').map(s => s.carriedFrom)).toEqual(
        names ? [1] : [],
      )
    },
  )

  it('[WF-23] a return is taken back while the stored text is that of the version, and closes it', async () => {
    const { storage, must, section, frozen, back } = await countersigning()
    await must('finance.head', back)
    const found = await section()
    const eventSeq = (found !== undefined && isAssigned(found) && found.last?.seq) || 0
    const epoch = await storage.logs.epoch(SECTION)
    await must('finance.head', { type: 'act.takeBack', sectionId: SECTION, eventSeq })
    expect(await frozen()).toMatchObject({ state: 'countersign', version: 1, returns: 0 })
    expect(await storage.logs.epoch(SECTION)).toBeGreaterThan(epoch)
  })

  it('[WF-23] a return stays once somebody has written', async () => {
    const { run, must, section, write, back } = await countersigning()
    await must('finance.head', back)
    const found = await section()
    const eventSeq = (found !== undefined && isAssigned(found) && found.last?.seq) || 0
    await write('又写了一段。')
    const command = { type: 'act.takeBack', sectionId: SECTION, eventSeq } as const
    expect(await run(actor('finance.head'), command, 'late')).toMatchObject({
      kind: 'conflict',
      code: 'text_changed',
    })
  })

  it('[WF-23] a return stays when a word was acknowledged while it was being taken back', async () => {
    const { storage, run, must, section, write, back } = await countersigning()
    await must('finance.head', back)
    const found = await section()
    const eventSeq = (found !== undefined && isAssigned(found) && found.last?.seq) || 0
    const { advance } = storage.logs
    storage.logs.advance = async (...given) => {
      storage.logs.advance = advance
      await write('就在此刻写的一段。')
      return advance(...given)
    }
    const command = { type: 'act.takeBack', sectionId: SECTION, eventSeq } as const
    expect(await run(actor('finance.head'), command, 'race')).toMatchObject({
      kind: 'conflict',
      code: 'text_changed',
    })
    expect(await section()).toMatchObject({ state: 'drafting', returns: 1 })
    expect(await section()).not.toHaveProperty('undoing')
  })

  it('[WF-23] a taking back that was interrupted is finished by the next look', async () => {
    const { storage, reports, run, must, section, frozen, back } = await countersigning()
    await must('finance.head', back)
    const found = await section()
    const eventSeq = (found !== undefined && isAssigned(found) && found.last?.seq) || 0
    const { advance } = storage.logs
    storage.logs.advance = down
    const command = { type: 'act.takeBack', sectionId: SECTION, eventSeq } as const
    await expect(run(actor('finance.head'), command, 'first')).rejects.toThrow(StorageUnavailable)
    storage.logs.advance = advance
    await reports.resume(never)
    expect(await frozen()).toMatchObject({ state: 'countersign', version: 1 })
  })
})
