import type { SeedBlock } from '../../shared/document/seed.ts'
import { holders, type Role } from '../../shared/people/directory.ts'
import type { ProofPlace } from '../../shared/report/approval/version.ts'
import type { ReportCommand } from '../../shared/report/commands.ts'
import { type FrozenSection, isFrozen, isSubmitted } from '../../shared/report/state.ts'
import { createReports, type Reports } from '../reports/reports.ts'
import type { DemoDeps } from './build.ts'
import { type LastYearSection, lastYear, lastYearSections, MISPRINT } from './content/lastYear.ts'
import { writeText } from './write.ts'

const HOUR = 60 * 60 * 1000

/**
 * Builds last year's report, which has gone all the way to the archive: by the commands of those whose turn it was, with what
 * happens on such a way: a dissent that was ruled on, a return, a meeting, a misprint, a number that was void.
 */
export async function buildLastYear(deps: DemoDeps): Promise<void> {
  await (await signedReport(deps, lastYear.id)).issue()
}

/** The same report up to the leader's signature, under any id. */
export async function signedReport(deps: DemoDeps, reportId: string): Promise<LastYear> {
  const story = new LastYear(deps, reportId)
  await story.create()
  for (const section of lastYearSections) await story.section(section)
  await story.compile()
  await story.sign()
  return story
}

class LastYear {
  private clock: number
  private commands = 0
  private readonly nextIds: string[] = []
  private readonly reports: Reports

  constructor(
    private readonly deps: DemoDeps,
    private readonly reportId: string,
  ) {
    // The district's posts are held since the beginning of last year.
    this.clock = Date.parse(`${new Date(deps.now).getUTCFullYear() - 1}-10-20T01:00:00Z`)
    this.reports = createReports({
      ...deps,
      now: () => new Date(this.clock).toISOString(),
      newId: () => this.nextIds.shift() ?? deps.newId(),
    })
  }

  async create(): Promise<void> {
    this.nextIds.push(this.reportId, ...lastYearSections.map(s => s.slug))
    const outcome = await this.reports.create(
      {
        title: lastYear.title,
        period: lastYear.period,
        template: { leadFirst: false, issuer: 'leader' },
        letter: lastYear.letter,
        sections: lastYearSections.map(({ slug, parentSlug, title }) => {
          return { ref: slug, parentRef: parentSlug, title, blocks: [] }
        }),
      },
      this.actor('edu', 'coordinator'),
    )
    if (outcome.kind !== 'done') throw new Error(`last year's report was refused: ${outcome.code}`)
  }

  /** One section from its assignment to its acceptance. */
  async section({ slug, text }: LastYearSection): Promise<void> {
    if (text === undefined) return
    const { lead, coUnits, dissent, paragraphs } = text
    const sectionId = this.idOf(slug)
    const dueAt = new Date(this.clock + 14 * 24 * HOUR).toISOString()
    const asked = { leadUnitId: lead, coUnitIds: [...coUnits], dueAt, wordBudget: 300 }
    await this.run('edu', 'coordinator', { type: 'section.assign', sectionId, ...asked })
    this.pass()
    const blocks = paragraphs.map((words): SeedBlock => ({ kind: 'paragraph', text: words }))
    const { personId } = this.actor(lead, 'drafter')
    const hand = { personId, clientId: 2000 + this.commands, at: this.clock }
    await writeText(this.deps.storage.logs, sectionId, hand, blocks)
    await this.run(lead, 'drafter', { type: 'section.submit', sectionId })
    await this.run(lead, 'reviewer', { type: 'section.approve', ...(await this.seen(sectionId)) })
    for (const unit of coUnits) {
      const seen = await this.seen(sectionId)
      if (unit === dissent?.unit) await this.dissent(lead, dissent, seen)
      else await this.run(unit, 'head', { type: 'section.countersign', ...seen, opinion: 'agree' })
    }
    await this.run(lead, 'head', { type: 'section.sign', ...(await this.seen(sectionId)), opinion: '同意。' })
    await this.run('edu', 'coordinator', { type: 'section.accept', sectionId })
  }

  /** A unit disagrees, the heads talk, and the deputy leader rules to go on. */
  private async dissent(
    lead: string,
    { unit, text, consulted, reason, ruling }: NonNullable<NonNullable<LastYearSection['text']>['dissent']>,
    seen: Awaited<ReturnType<LastYear['seen']>>,
  ): Promise<void> {
    await this.run(unit, 'head', { type: 'section.countersign', ...seen, opinion: 'disagree', text })
    const opinionId = (await this.frozen(seen.sectionId)).current.opinions.at(-1)?.id ?? ''
    const named = { sectionId: seen.sectionId, opinionId }
    await this.run(lead, 'head', { type: 'dispute.consult', ...named, text: consulted })
    await this.run(lead, 'head', { type: 'dispute.raise', ...named, reason })
    await this.run('gov', 'deputy_leader', {
      type: 'dispute.rule',
      ...named,
      ruling: 'proceed',
      text: ruling,
    })
  }

  async compile(): Promise<void> {
    await this.run('edu', 'coordinator', { type: 'report.compile' })
    await this.run('edu', 'coordinator', { type: 'report.submit' })
  }

  /** The signatures in their order, once sent back by the deputy leader, and once heard by the meeting. */
  async sign(): Promise<void> {
    await this.signStage('unit_sign', 'head', '同意，请区政府办核稿。')
    await this.check()
    await this.run('gov', 'deputy_leader', {
      type: 'report.return',
      to: 'office_check',
      reason: '请核对抄送单位。',
    })
    await this.check()
    await this.signStage('deputy_sign', 'deputy_leader', '同意，请区长审签。')
    const leader = { stage: 'leader_sign' as const, hash: await this.hash() }
    await this.run('gov', 'leader', { type: 'report.sign', ...leader, toMeeting: true })
    const date = new Date(this.clock).toISOString().slice(0, 10)
    await this.run('gov', 'clerk', { type: 'report.meeting', decision: 'approved', date })
    await this.signStage('leader_sign', 'leader', '同意印发。')
  }

  private async check(): Promise<void> {
    await this.signStage('office_check', 'clerk', '已核稿。')
    await this.signStage('office_head', 'office_head', '拟同意，请领导审签。')
  }

  private async signStage(
    stage: 'unit_sign' | 'office_check' | 'office_head' | 'deputy_sign' | 'leader_sign',
    role: Role,
    opinion: string,
  ): Promise<void> {
    const unit = stage === 'unit_sign' ? 'edu' : 'gov'
    await this.run(unit, role, { type: 'report.sign', stage, hash: await this.hash(), opinion })
  }

  /** From the last proof to the archive. The second clerk reads it: the first one checked the draft. */
  async issue(): Promise<void> {
    const { numbers } = lastYear
    const { before, after } = MISPRINT
    const place = await this.misprint()
    await this.runAs('gov.proofreader', {
      type: 'report.proof',
      changes: [{ place, before, after, kind: 'typo' }],
    })
    await this.run('gov', 'office_head', { type: 'proof.confirm' })
    const { code, year, serial } = numbers
    await this.run('gov', 'clerk', { type: 'report.number', code, year, serial: numbers.void })
    await this.run('gov', 'clerk', {
      type: 'report.voidNumber',
      reason: '与另一件同日来文重号登记，作废重编。',
    })
    await this.run('gov', 'clerk', { type: 'report.number', code, year, serial })
    await this.run('gov', 'clerk', {
      type: 'report.print',
      copies: 20,
      distribution: [
        { to: '市政府教育督导室', copies: 5 },
        { to: '区人大常委会办公室', copies: 2 },
        { to: '各成员单位', copies: 12 },
      ],
      checker: 'gov.proofreader',
    })
    this.pass()
    const at = new Date(this.clock).toISOString()
    await this.run('gov', 'clerk', { type: 'report.seal', keeper: 'gov.office', at })
    await this.run('gov', 'clerk', { type: 'report.dispatch', channel: '公文交换', receipt: '督导室签收' })
    await this.run('gov', 'clerk', { type: 'report.publish' })
    await this.run('gov', 'clerk', { type: 'report.archive', retention: 'permanent' })
  }

  private async misprint(): Promise<ProofPlace> {
    const sectionId = this.idOf(MISPRINT.slug)
    const stored = await this.reports.versions.get((await this.frozen(sectionId)).hash)
    const block = stored?.content.blocks.find(({ text }) => text.includes(MISPRINT.before))
    if (block === undefined) throw new Error(`${sectionId} has no misprint`)
    return { in: 'body', sectionId, paragraphId: block.id }
  }

  private async hash(): Promise<string> {
    const state = await this.reports.get(this.reportId)
    if (state === null || !isSubmitted(state.report)) throw new Error('last year’s report is not submitted')
    return state.report.hash
  }

  private async seen(sectionId: string) {
    const { version, hash } = await this.frozen(sectionId)
    return { sectionId, version, hash }
  }

  private async frozen(sectionId: string): Promise<FrozenSection> {
    const section = (await this.reports.get(this.reportId))?.sections.find(s => s.id === sectionId)
    if (section === undefined || !isFrozen(section)) throw new Error(`${sectionId} is not frozen`)
    return section
  }

  private actor(unitId: string, role: Role) {
    const now = new Date(this.clock).toISOString()
    const [post] = holders(this.deps.directory(), unitId, [role], now)
    if (post === undefined) throw new Error(`${unitId} has no ${role}`)
    return { personId: post.personId, post, confirmedAt: now }
  }

  private run(unitId: string, role: Role, command: ReportCommand): Promise<void> {
    return this.runAs(this.actor(unitId, role).personId, command)
  }

  private async runAs(personId: string, command: ReportCommand): Promise<void> {
    this.pass()
    const post = this.deps.directory().posts.find(each => each.personId === personId)
    if (post === undefined) throw new Error(`${personId} has no post`)
    const actor = { personId, post, confirmedAt: new Date(this.clock).toISOString() }
    const envelope = { idempotencyKey: `demo-${++this.commands}` }
    const outcome = await this.reports.run(this.reportId, command, envelope, actor)
    if (outcome.kind !== 'done')
      throw new Error(`${command.type} was refused: ${outcome.code} ${JSON.stringify(outcome.details ?? {})}`)
  }

  private idOf(slug: string): string {
    return `${this.reportId}-${slug}`
  }

  /** An hour of a working day, 9:00 to 17:00 in China, after each act. */
  private pass(): void {
    const next = new Date(this.clock + HOUR)
    if (next.getUTCHours() >= 9) next.setUTCHours(25, 10, 0, 0)
    while (next.getUTCDay() === 0 || next.getUTCDay() === 6) next.setUTCDate(next.getUTCDate() + 1)
    this.clock = next.getTime()
  }
}
