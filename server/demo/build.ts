import { Readable } from 'node:stream'
import type { SeedBlock } from '../../shared/document/seed.ts'
import { type Directory, holders, type Post, type Role } from '../../shared/people/directory.ts'
import type { ReportCommand } from '../../shared/report/commands.ts'
import { type FrozenSection, isFrozen, SECTION_STATES, type Section } from '../../shared/report/state.ts'
import { createFiles, type Files } from '../evidence/files.ts'
import { createReports, type Reports } from '../reports/reports.ts'
import type { Storage } from '../storage/port.ts'
import { evidence } from './content/evidence.ts'
import { letter, sections } from './content/index.ts'
import {
  type AssignedLeaf,
  type DemoBlock,
  type DemoObjection,
  type DemoSection,
  isDemoLeaf,
} from './content/section.ts'
import { writeText } from './write.ts'

const DAY = 24 * 60 * 60 * 1000
/** How long before today the demo's work began. */
const BEGAN = 21 * DAY
const PAUSE = 19 * 60_000
/** Office hours in the district, 9:00 to 17:30 China time, as minutes of the day in UTC. */
const OFFICE = { opens: 60, closes: 9 * 60 + 30 }

export interface DemoDeps {
  readonly storage: Storage
  readonly directory: () => Directory
  /** Milliseconds since the epoch: the demo's story ends now. */
  readonly now: number
  readonly newId: () => string
  readonly newSalt: () => string
}

/**
 * Builds the demo report through the commands that users send, each by who may send it, at times in the past three weeks.
 * Nothing of it is written past the rules: what the rules would refuse fails here.
 */
export async function buildDemoReport(deps: DemoDeps): Promise<void> {
  const story = new Story(deps)
  await story.create()
  let walks = sections
    .filter(isDemoLeaf)
    .filter(leaf => leaf.target !== 'unassigned')
    .map(leaf => story.walk(leaf))
  // One act of each section in turn, as a dozen units work beside each other: the chain's times only go forward.
  while (walks.length > 0) {
    const goesOn = new Set<AsyncGenerator>()
    for (const walk of walks) if (!(await walk.next()).done) goesOn.add(walk)
    walks = walks.filter(walk => goesOn.has(walk))
  }
}

class Story {
  private clock: number
  private commands = 0
  private clients = 1000
  private readonly nextIds: string[] = []
  private readonly reports: Reports
  private readonly files: Files

  constructor(private readonly deps: DemoDeps) {
    this.clock = deps.now - BEGAN
    this.files = createFiles(deps.storage)
    this.reports = createReports({
      ...deps,
      now: () => new Date(this.clock).toISOString(),
      newId: () => this.nextIds.shift() ?? deps.newId(),
    })
  }

  async create(): Promise<void> {
    this.nextIds.push('demo', ...sections.map(s => s.slug))
    const outcome = await this.reports.create(
      {
        title: letter.reportTitle,
        period: letter.period,
        template: { leadFirst: false, issuer: 'leader' },
        letter: letter.letter,
        sections: sections.map(section => ({
          ref: section.slug,
          parentRef: section.parentSlug,
          title: section.title,
          blocks: section.target === 'unassigned' ? (section.blocks ?? []).map(toSeed) : [],
        })),
      },
      this.coordinator,
    )
    if (outcome.kind !== 'done') throw new Error(`the demo report was refused: ${outcome.code}`)
  }

  /** Walks one leaf from its assignment to the state that the demo shows it in, and pauses after each act. */
  async *walk(leaf: AssignedLeaf): AsyncGenerator<void, void, void> {
    await this.assign(leaf)
    yield
    await this.write(leaf, leaf.blocks)
    yield
    await this.bringEvidence(leaf, false)
    if (leaf.returned !== undefined) {
      yield* this.advance(leaf, leaf.returned.from)
      await this.sendBack(leaf, leaf.returned)
      yield
    }
    if (leaf.reopened !== undefined) {
      yield* this.advance(leaf, 'accepted')
      const { reason } = leaf.reopened
      await this.run(this.coordinator, { type: 'section.reopen', sectionId: idOf(leaf), reason })
      yield
    }
    if (leaf.revised !== undefined) await this.write(leaf, leaf.revised)
    yield* this.advance(leaf, leaf.target)
    await this.bringEvidence(leaf, true)
    if (leaf.declined === undefined) return
    const { unit, reason } = leaf.declined
    await this.run(this.actor(unit, ['head']), {
      type: 'assignment.decline',
      sectionId: idOf(leaf),
      reason,
    })
  }

  private async assign(leaf: AssignedLeaf): Promise<void> {
    const { lead, coUnits = [], dueInDays, wordBudget, coEdit = false } = leaf
    const due = new Date(this.deps.now + dueInDays * DAY)
    due.setUTCHours(9, 0, 0, 0)
    await this.run(this.coordinator, {
      type: 'section.assign',
      sectionId: idOf(leaf),
      leadUnitId: lead,
      coUnitIds: [...coUnits],
      dueAt: due.toISOString(),
      coEdit,
      wordBudget,
    })
  }

  private async write(leaf: AssignedLeaf, blocks: readonly DemoBlock[]): Promise<void> {
    this.pass()
    const { personId } = this.actor(leaf.lead, ['drafter'])
    const hand = { personId, clientId: ++this.clients, at: this.clock }
    await writeText(this.deps.storage.logs, idOf(leaf), hand, blocks.map(toSeed))
  }

  /** Files that bear the section out: with the draft, or late. */
  private async bringEvidence(leaf: AssignedLeaf, late: boolean): Promise<void> {
    const { blocks } = await this.reports.liveText(idOf(leaf))
    for (const piece of evidence.filter(each => each.slug === leaf.slug && (each.late ?? false) === late)) {
      const { name, mediaType, note, paragraph } = piece
      const { sha256, bytes } = await this.files.put(Readable.from([await piece.bytes()]))
      const block = paragraph === undefined ? undefined : blocks[paragraph]
      await this.run(this.actor(leaf.lead, ['drafter']), {
        type: 'evidence.add',
        sectionId: idOf(leaf),
        file: { sha256, name, bytes, mediaType },
        ...(block === undefined ? {} : { paragraphId: block.id }),
        ...(note === undefined ? {} : { note }),
      })
    }
  }

  /** Version 1 comes back from as far as the content says. */
  private async sendBack(
    leaf: AssignedLeaf,
    { from, reason }: NonNullable<AssignedLeaf['returned']>,
  ): Promise<void> {
    const by = { review: 'reviewer', head_sign: 'head' } as const
    const actor = from === 'signed' ? this.coordinator : this.actor(leaf.lead, [by[from]])
    await this.run(actor, { type: 'section.return', sectionId: idOf(leaf), reason })
  }

  /** Takes a section from where it is to a later state, each step by who may take it. */
  private async *advance(
    leaf: AssignedLeaf,
    target: AssignedLeaf['target'],
  ): AsyncGenerator<void, void, void> {
    for (;;) {
      const present = await this.present(leaf)
      if (SECTION_STATES.indexOf(present.state) >= SECTION_STATES.indexOf(target)) return
      await this.step(leaf, present)
      yield
    }
  }

  private async step(leaf: AssignedLeaf, present: Section): Promise<void> {
    const { lead } = leaf
    if (!isFrozen(present)) return this.submit(leaf)
    const seen = { sectionId: present.id, version: present.version, hash: present.hash }
    switch (present.state) {
      case 'review':
        await this.run(this.actor(lead, ['reviewer']), { type: 'section.approve', ...seen })
        await this.agree(leaf, leaf.agreed)
        if (leaf.objection !== undefined) await this.object(leaf, leaf.objection)
        return
      case 'countersign':
        return this.agree(leaf, leaf.coUnits)
      case 'head_sign':
        return this.run(this.actor(lead, ['head']), { type: 'section.sign', ...seen, opinion: '同意。' })
      case 'signed':
        return this.run(this.coordinator, { type: 'section.accept', sectionId: present.id })
      case 'accepted':
        return
    }
  }

  /** Co-units that agreed: those that the content names, or all of them on the way to a later state. */
  private async agree(leaf: AssignedLeaf, units: readonly string[] = []): Promise<void> {
    for (const unit of units) {
      const present = await this.present(leaf)
      if (!isFrozen(present) || present.state !== 'countersign') return
      if (present.current.opinions.some(o => o.unitId === unit)) continue
      const seen = { sectionId: present.id, version: present.version, hash: present.hash }
      await this.run(this.actor(unit, ['head']), { type: 'section.countersign', ...seen, opinion: 'agree' })
    }
  }

  /** A co-unit asks for a change or disagrees; where the heads could not agree, it is put to the leaders. */
  private async object(leaf: AssignedLeaf, { unit, opinion, text, paragraph, raised }: DemoObjection) {
    const { id: sectionId, version, hash } = await this.frozen(leaf)
    const content = (await this.reports.versions.get(hash))?.content
    const block = content?.blocks[paragraph]
    if (block === undefined) throw new Error(`${leaf.slug} has no paragraph ${paragraph}`)
    const about = { sectionId, version, hash, opinion, text, paragraphs: [block.id] }
    await this.run(this.actor(unit, ['head']), { type: 'section.countersign', ...about })
    const opinionId = (await this.frozen(leaf)).current.opinions.at(-1)?.id ?? ''
    if (raised === undefined) return
    const { consulted, reason } = raised
    const named = { sectionId, opinionId }
    await this.run(this.actor(leaf.lead, ['head']), { type: 'dispute.consult', ...named, text: consulted })
    await this.run(this.actor(leaf.lead, ['head']), { type: 'dispute.raise', ...named, reason })
  }

  private async frozen(leaf: AssignedLeaf): Promise<FrozenSection> {
    const present = await this.present(leaf)
    if (!isFrozen(present)) throw new Error(`${leaf.slug} is ${present.state}`)
    return present
  }

  private async submit(section: AssignedLeaf): Promise<void> {
    await this.run(this.actor(section.lead, ['drafter']), {
      type: 'section.submit',
      sectionId: idOf(section),
    })
  }

  private async present(section: AssignedLeaf): Promise<Section> {
    const state = await this.reports.get('demo')
    const found = state?.sections.find(s => s.id === idOf(section))
    if (found === undefined) throw new Error(`no section ${section.slug}`)
    return found
  }

  private get coordinator() {
    return this.actor('edu', ['coordinator'])
  }

  private actor(unitId: string, roles: readonly Role[]) {
    const now = new Date(this.clock).toISOString()
    const [post] = holders(this.deps.directory(), unitId, roles, now)
    if (post === undefined) throw new Error(`${unitId} has no ${roles.join(' or ')}`)
    return { personId: post.personId, post: post satisfies Post, confirmedAt: now }
  }

  private async run(actor: ReturnType<Story['actor']>, command: ReportCommand): Promise<void> {
    this.pass()
    const confirmed = { ...actor, confirmedAt: new Date(this.clock).toISOString() }
    const envelope = { idempotencyKey: `demo-${++this.commands}` }
    const outcome = await this.reports.run('demo', command, envelope, confirmed)
    if (outcome.kind !== 'done')
      throw new Error(`${command.type} was refused: ${outcome.code} ${JSON.stringify(outcome.details ?? {})}`)
  }

  /** Time passes between two acts: half an hour of a working day, and never past the present. */
  private pass(): void {
    const next = new Date(this.clock + PAUSE)
    const minutes = next.getUTCHours() * 60 + next.getUTCMinutes()
    if (minutes > OFFICE.closes) next.setUTCHours(24, OFFICE.opens, 0, 0)
    while (next.getUTCDay() === 0 || next.getUTCDay() === 6) next.setUTCDate(next.getUTCDate() + 1)
    this.clock = Math.max(this.clock, Math.min(this.deps.now - 60_000, next.getTime()))
  }
}

const idOf = (section: Pick<DemoSection, 'slug'>): string => `demo-${section.slug}`

const toSeed = (block: DemoBlock): SeedBlock => {
  if (typeof block === 'string') return { kind: 'paragraph', text: block }
  return {
    kind: 'table',
    rows: block.table.map((cells, row) => cells.map(text => ({ text, header: row === 0 }))),
  }
}
