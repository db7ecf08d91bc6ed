import { describe, expect, it } from 'vitest'
import { sha256 } from '../../shared/document/canonical.ts'
import type { ReportCommand } from '../../shared/report/commands.ts'
import { LETTER, SIGNERS } from '../../shared/report/testing/compiled.ts'
import { actor, coordinator, down, drafter, never, office, SECTION, submit } from './testing/office.ts'

/** A report whose one section is accepted, compiled and submitted. */
async function submittedReport() {
  const here = await office()
  let key = 0
  const must = async (login: string, command: ReportCommand) => {
    const outcome = await here.run(actor(login), command, `step-${++key}`)
    if (outcome.kind !== 'done') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`)
    return outcome
  }
  const seen = async () => {
    const section = await here.section()
    if (section === undefined || !('hash' in section)) throw new Error('not frozen')
    return { sectionId: SECTION, version: section.version, hash: section.hash }
  }
  await here.run(drafter, submit, 'submit')
  await must('finance.reviewer', { type: 'section.approve', ...(await seen()) })
  await must('finance.head', { type: 'section.sign', ...(await seen()) })
  await must('edu.coordinator', { type: 'section.accept', sectionId: SECTION })
  await must('edu.coordinator', LETTER)
  await must('edu.coordinator', { type: 'report.compile' })
  await must('edu.coordinator', { type: 'report.submit' })
  const whole = async () => {
    const state = await here.reports.get('n1')
    if (state === null || !('hash' in state.report)) throw new Error('not submitted')
    return state.report
  }
  return { ...here, must, whole }
}

type Submitted = Awaited<ReturnType<typeof submittedReport>>

async function dispatched(here: Submitted) {
  const { hash } = await here.whole()
  for (const stage of ['unit_sign', 'office_check', 'office_head', 'deputy_sign', 'leader_sign'] as const)
    await here.must(SIGNERS[stage], { type: 'report.sign', stage, hash })
  await here.must('gov.proofreader', { type: 'report.proof', changes: [] })
  await here.must('gov.clerk', { type: 'report.number', code: '望川府函', year: 2026, serial: 7 })
  await here.must('gov.clerk', { type: 'report.print', copies: 1, distribution: [], checker: 'gov.office' })
  const at = '2026-11-01T00:00:00Z'
  await here.must('gov.clerk', { type: 'report.seal', keeper: 'gov.proofreader', at })
  await here.must('gov.clerk', { type: 'report.dispatch', channel: '机要交换' })
}

describe('a frozen report', () => {
  it('[RP-02] has the hash of a stored text that names letter, words, and each leaf’s version', async () => {
    const here = await submittedReport()
    const { hash } = await here.whole()
    const canonical = new TextDecoder().decode((await here.storage.blobs.get(hash)) ?? new Uint8Array())
    expect(sha256(canonical)).toBe(hash)
    const section = await here.section()
    expect(JSON.parse(canonical)).toMatchObject({
      format: 1,
      kind: 'report',
      reportId: 'n1',
      n: 1,
      letter: { addressee: LETTER.addressee, preamble: LETTER.preamble, contact: LETTER.contact },
      sections: [{ id: SECTION, n: 1, hash: section !== undefined && 'hash' in section ? section.hash : '' }],
    })
    expect(canonical).not.toContain('number')
  })

  it('[RP-02] a store that does not keep its text freezes nothing', async () => {
    const here = await submittedReport()
    const { hash } = await here.whole()
    await here.must('edu.head', { type: 'report.return', to: 'compiling', reason: '改' })
    here.storage.blobs.put = down
    await expect(here.run(coordinator, { type: 'report.submit' }, 'again')).rejects.toThrow(
      'the disk is full',
    )
    expect((await here.reports.get('n1'))?.report).toMatchObject({ state: 'compiling', past: [{ hash }] })
  })
})

describe('a correction', () => {
  it('[RP-11] whose report could not be made is made at the next start, once', async () => {
    const here = await submittedReport()
    await dispatched(here)
    const { append } = here.storage.streams
    here.storage.streams.append = (stream, ...rest) =>
      stream === 'report/n1' ? append(stream, ...rest) : down()
    const correct: ReportCommand = { type: 'report.correct', kind: 'supplement', title: '补充函' }
    await expect(here.run(coordinator, correct, 'correct')).rejects.toThrow('the disk is full')
    const { amendments } = await here.whole()
    const id = amendments[0]?.reportId ?? ''
    expect(await here.reports.get(id)).toBe(null)
    here.storage.streams.append = append
    await here.reports.resume(never)
    await here.reports.resume(never)
    expect(await here.reports.get(id)).toMatchObject({
      title: '补充函',
      version: 2,
      report: { state: 'collecting', amends: { kind: 'supplement', reportId: 'n1' } },
    })
  })
})

describe('a document number', () => {
  it('[RP-07] whose event was not stored may be given to the same report again, and to no other', async () => {
    const here = await submittedReport()
    const { hash } = await here.whole()
    for (const stage of ['unit_sign', 'office_check', 'office_head', 'deputy_sign', 'leader_sign'] as const)
      await here.must(SIGNERS[stage], { type: 'report.sign', stage, hash })
    await here.must('gov.proofreader', { type: 'report.proof', changes: [] })
    const number: ReportCommand = { type: 'report.number', code: '望川府函', year: 2026, serial: 8 }
    const { append } = here.storage.streams
    here.storage.streams.append = down
    await expect(here.run(actor('gov.clerk'), number, 'first')).rejects.toThrow('the disk is full')
    here.storage.streams.append = append
    const held = await here.storage.records.list('docNumber')
    expect(held.map(({ value }) => JSON.parse(value) as unknown)).toEqual([{ reportId: 'n1' }])
    await here.must('gov.clerk', number)
  })
})
