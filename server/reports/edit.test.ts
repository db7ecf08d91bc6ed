import { describe, expect, it } from 'vitest'
import type { CommandOf, ReportCommand } from '../../shared/report/commands.ts'
import { isFrozen } from '../../shared/report/state.ts'
import { LETTER } from '../../shared/report/testing/compiled.ts'
import { actor, down, drafter, never, office, SECTION, submit } from './testing/office.ts'

/** A compiled report whose one section says 教育支出只增不减。 */
async function compiledOffice() {
  const here = await office()
  let key = 0
  const run = (login: string, command: ReportCommand) => here.run(actor(login), command, `step-${++key}`)
  const must = async (login: string, command: ReportCommand) => {
    const outcome = await run(login, command)
    if (outcome.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`)
    return outcome
  }
  const section = async () => {
    const found = await here.section()
    if (found === undefined || !isFrozen(found)) throw new Error('not frozen')
    return found
  }
  const seen = async () => {
    const { version, hash } = await section()
    return { sectionId: SECTION, version, hash }
  }
  await here.run(drafter, submit, 'submit')
  await must('finance.reviewer', { type: 'section.approve', ...(await seen()) })
  await must('finance.head', { type: 'section.sign', ...(await seen()) })
  await must('edu.coordinator', { type: 'section.accept', sectionId: SECTION })
  await must('edu.coordinator', LETTER)
  await must('edu.coordinator', { type: 'report.compile' })
  const paragraphId = (await here.reports.liveText(SECTION)).blocks[0]?.id ?? ''
  const propose = async (before: string, after: string): Promise<CommandOf<'edit.propose'>> => ({
    type: 'edit.propose',
    sectionId: SECTION,
    baseHash: (await section()).hash,
    changes: [{ paragraphId, before, after }],
  })
  const confirm = async (): Promise<CommandOf<'edit.confirm'>> => ({
    type: 'edit.confirm',
    sectionId: SECTION,
    editId: (await section()).edits.at(-1)?.id ?? '',
  })
  const live = async () => (await here.reports.liveText(SECTION)).blocks.map(b => b.text)
  return { ...here, attempt: run, must, section, propose, confirm, live }
}

describe('a correction that all have confirmed', () => {
  it('[WF-20] stands in the version and in the live text, in its proposer’s name, and the old version stays', async () => {
    const here = await compiledOffice()
    const before = await here.section()
    await here.must('edu.coordinator', await here.propose('只增不减', '有增无减'))
    const outcome = await here.must('finance.head', await here.confirm())
    expect(outcome.events.map(e => e.type)).toEqual(['edit.confirmed', 'edit.entered'])
    const after = await here.section()
    expect(after).toMatchObject({ state: 'accepted', version: 2 })
    expect((await here.reports.versions.get(after.hash))?.content).toMatchObject({
      n: 2,
      blocks: [{ text: '教育支出有增无减。' }],
    })
    expect((await here.reports.versions.get(before.hash))?.content.blocks[0]?.text).toBe('教育支出只增不减。')
    expect(await here.live()).toEqual(['教育支出有增无减。'])
    const log = await here.storage.logs.read(SECTION)
    expect(log.entries.at(-1)?.personId).toBe('edu.coordinator')
  })

  it('[WF-20] the report that stands frozen is frozen anew with it', async () => {
    const here = await compiledOffice()
    await here.must('edu.coordinator', { type: 'report.submit' })
    const first = (await here.reports.get('n1'))?.report
    if (first === undefined || !('hash' in first)) throw new Error('not submitted')
    await here.must('edu.head', { type: 'report.sign', stage: 'unit_sign', hash: first.hash })
    await here.must('gov.clerk', await here.propose('只增不减', '有增无减'))
    await here.must('edu.head', await here.confirm())
    const outcome = await here.must('finance.head', await here.confirm())
    expect(outcome.events.map(e => e.type)).toEqual(['edit.confirmed', 'edit.entered', 'report.revised'])
    const second = (await here.reports.get('n1'))?.report
    if (second === undefined || !('hash' in second)) throw new Error('not submitted')
    expect(second).toMatchObject({ state: 'office_check', n: 2 })
    const bytes = await here.storage.blobs.get(second.hash)
    expect(JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()))).toMatchObject({
      n: 2,
      sections: [{ id: SECTION, n: 2, hash: (await here.section()).hash }],
    })
  })

  it.each(['append', 'put', 'stream'] as const)(
    '[WF-20] that a failing %s interrupted is finished by whoever comes next, once',
    async broken => {
      const here = await compiledOffice()
      await here.must('edu.coordinator', await here.propose('只增不减', '有增无减'))
      const confirm = await here.confirm()
      const { logs, blobs, streams } = here.storage
      const whole = { append: logs.append, put: blobs.put, stream: streams.append }
      let appends = 0
      if (broken === 'append') logs.append = down
      if (broken === 'put') blobs.put = down
      // The confirmation is stored, and what follows it is not.
      if (broken === 'stream') streams.append = (...args) => (++appends > 1 ? down() : whole.stream(...args))
      await expect(here.attempt('finance.head', confirm)).rejects.toThrow('the disk is full')
      expect(await here.section()).toMatchObject({ state: 'accepted', version: 1 })
      const reopen: ReportCommand = { type: 'section.reopen', sectionId: SECTION, reason: '改' }
      logs.append = whole.append
      blobs.put = whole.put
      streams.append = whole.stream
      await Promise.all([here.reports.resume(never), here.reports.resume(never)])
      expect(await here.section()).toMatchObject({ version: 2, current: { n: 2 } })
      expect(await here.live()).toEqual(['教育支出有增无减。'])
      await here.must('edu.coordinator', reopen)
      expect((await here.section().catch(() => null)) === null).toBe(true)
    },
  )

  it('[WF-20] a section that is being corrected is not reopened meanwhile', async () => {
    const here = await compiledOffice()
    await here.must('edu.coordinator', await here.propose('只增不减', '有增无减'))
    const { append } = here.storage.logs
    here.storage.logs.append = down
    await expect(here.attempt('finance.head', await here.confirm())).rejects.toThrow('the disk is full')
    const reopen: ReportCommand = { type: 'section.reopen', sectionId: SECTION, reason: '改' }
    await expect(here.attempt('edu.coordinator', reopen)).rejects.toThrow('the disk is full')
    expect(await here.attempt('edu.coordinator', { type: 'report.submit' })).toMatchObject({
      code: 'text_held',
    })
    here.storage.logs.append = append
    await here.must('edu.coordinator', reopen)
    expect(await here.live()).toEqual(['教育支出有增无减。'])
  })
})
