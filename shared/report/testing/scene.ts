import { sha256 } from '../../document/canonical.ts'
import type { Directory, Post, Role } from '../../people/directory.ts'
import { type CarriedText, carriedOpinions } from '../carry.ts'
import { CHAIN_START, link, readEntry, toEntry } from '../chain.ts'
import type { ReportCommand } from '../commands.ts'
import { decide } from '../decide.ts'
import type { Decision } from '../decision.ts'
import { type EventBody, type EventDraft, eventBody } from '../events.ts'
import { frozenEvidence } from '../evidence.ts'
import { begin, evolve, rebuild } from '../evolve.ts'
import { asFrozen } from '../evolveEvidence.ts'
import type { Actor, World } from '../policy.ts'
import { conflict } from '../rejection.ts'
import type { Act, ReportState, Section } from '../state.ts'
import { enteringOf } from './entering.ts'

const UNITS = ['edu', 'finance', 'health', 'hr', 'gov', 'supervision']
const MEMBERS: readonly Role[] = ['drafter', 'liaison', 'reviewer', 'head']

const post = (login: string, unitId: string, role: Role): Post => ({
  id: `post-${login}`,
  personId: login,
  unitId,
  role,
  from: '2026-01-01',
})

/** A district small enough to see whole: four member units, their four roles each, and the offices above them. */
export const district: Directory = (() => {
  const posts = [
    ...UNITS.slice(0, 4).flatMap(unit => MEMBERS.map(role => post(`${unit}.${role}`, unit, role))),
    post('edu.coordinator', 'edu', 'coordinator'),
    post('gov.clerk', 'gov', 'clerk'),
    post('gov.proofreader', 'gov', 'clerk'),
    post('gov.office', 'gov', 'office_head'),
    post('gov.deputy', 'gov', 'deputy_leader'),
    post('gov.leader', 'gov', 'leader'),
    post('observer', 'supervision', 'observer'),
    post('auditor', 'gov', 'auditor'),
    post('admin', 'gov', 'admin'),
  ]
  return {
    version: 1,
    delegations: [],
    units: UNITS.map(id => ({ id, name: id, mark: id.charAt(0) })),
    persons: posts.map(p => ({ id: p.personId, name: p.personId })),
    posts,
  }
})()

export const START = '2026-11-02T09:00:00+08:00'
export const DUE = '2026-11-20T17:00:00+08:00'

/**
 * A report under test, moved by commands alone: `scene.do('edu.coordinator', {...})` decides and evolves as the server
 * does, and keeps the chain, so that a test can rebuild everything from it.
 */
export class Scene {
  now = START
  directory = district
  readonly entries: string[] = []
  readonly texts = new Map<string, string>()
  state: ReportState
  private ids = 0
  /** The text of each section's last version. */
  private readonly frozen = new Map<string, string>()
  private readonly written = new Map<string, { text: string; authors: readonly string[] }>()

  constructor(leadFirst = false, issuer: 'leader' | 'deputy_leader' = 'leader') {
    const body: EventBody = {
      type: 'report.created',
      data: { reportId: 'r1', title: '自评报告', period: '2026', template: { leadFirst, issuer } },
    }
    const { event } = this.append({ body }, this.actOf('edu.coordinator'))
    if (event.type !== 'report.created') throw new Error('unreachable')
    this.state = begin(event)
  }

  actor(login: string): Actor {
    const found = this.directory.posts.find(p => p.personId === login)
    if (found === undefined) throw new Error(`no post of ${login}`)
    return { personId: login, post: found, confirmedAt: this.now }
  }

  private actOf(login: string): Act {
    return { personId: login, postId: this.actor(login).post.id, at: this.now }
  }

  get world(): World {
    return {
      now: this.now,
      directory: this.directory,
      newId: () => `n${++this.ids}`,
      isEmptyText: id => (this.written.get(id)?.text ?? '') === '',
      assembled: n => sha256(JSON.stringify([n, this.state.sections, this.state.report.letter])),
      wordsAt: place => (place.in === 'body' ? (this.frozen.get(place.sectionId) ?? null) : null),
    }
  }

  /** Decides a command and, when it is accepted, evolves the state. A submit is followed by its freeze. */
  do(login: string, command: ReportCommand): Decision {
    const decision = decide(this.state, command, this.actor(login), this.world)
    if (decision.kind === 'accepted') for (const draft of decision.events) this.take(draft, login)
    if (decision.kind === 'accepted' && command.type === 'section.submit') this.freeze(command.sectionId)
    if (decision.kind === 'accepted' && command.type === 'edit.confirm')
      for (const draft of enteringOf(this.state, command.sectionId)) this.take(draft, login)
    if (decision.kind === 'accepted' && command.type === 'outline.remove') this.remove(command.sectionId)
    if (decision.kind === 'accepted' && command.type === 'act.takeBack' && !this.undo(command.sectionId))
      return conflict('text_changed', 'drafting')
    return decision
  }

  /** As `do`, for steps that the test takes for granted. */
  must(login: string, command: ReportCommand): this {
    const decision = this.do(login, command)
    if (decision.kind !== 'accepted')
      throw new Error(`${command.type} was refused: ${JSON.stringify(decision)}`)
    return this
  }

  /** What somebody typed into a section. */
  write(sectionId: string, text: string, ...authors: string[]): this {
    const before = this.written.get(sectionId)?.authors ?? []
    this.written.set(sectionId, { text, authors: [...new Set([...before, ...authors])] })
    return this
  }

  section(id: string): Section {
    const section = this.state.sections.find(s => s.id === id)
    if (section === undefined) throw new Error(`no section ${id}`)
    return section
  }

  /** Version and hash as a signer would see them. */
  seen(id: string): { version: number; hash: string } {
    const section = this.section(id)
    if (!('hash' in section)) throw new Error(`${id} is ${section.state}`)
    return { version: section.version, hash: section.hash }
  }

  rebuilt(): ReportState {
    return rebuild(this.entries.map(entry => readEntry(entry).event))
  }

  private freeze(sectionId: string): void {
    const section = this.section(sectionId)
    if (section.state !== 'drafting' || section.submission === undefined) throw new Error('nothing to freeze')
    const { text, authors } = this.written.get(sectionId) ?? { text: '', authors: [] }
    const { n, by } = section.submission
    const former = section.past.at(-1)
    const evidence = frozenEvidence(section.evidence)
    const carried =
      former === undefined
        ? []
        : carriedOpinions(
            former,
            section.coUnitIds,
            {
              ...textOf(former.title, this.frozen.get(sectionId)),
              evidence: frozenEvidence(former.evidence),
            },
            { ...textOf(section.title, text), evidence },
          )
    this.frozen.set(sectionId, text)
    const data = {
      sectionId,
      n,
      hash: sha256(`${sectionId}/${n}/${text}`),
      title: section.title,
      authors: [...authors],
      characters: text.length,
      provenance: sha256('provenance'),
    }
    this.take({ body: { type: 'section.frozen', data } }, by.personId)
    if (evidence.length > 0) {
      const data = { sectionId, n, evidence: evidence.map(asFrozen) }
      this.take({ body: { type: 'evidence.frozen', data } }, by.personId)
    }
    if (carried.length > 0)
      this.take({ body: { type: 'opinion.carried', data: { sectionId, n, carried } } }, by.personId)
  }

  private remove(sectionId: string): void {
    const section = this.state.sections.find(s => s.id === sectionId)
    if (section?.state !== 'drafting' || section.removal === undefined) return
    this.take({ body: { type: 'outline.removed', data: { sectionId } } }, section.removal.personId)
  }

  /** Whether a return that is being taken back is: not when somebody has written meanwhile. */
  private undo(sectionId: string): boolean {
    const section = this.state.sections.find(s => s.id === sectionId)
    if (section?.state !== 'drafting' || section.undoing === undefined) return true
    const { seq, by } = section.undoing
    const isSame = this.frozen.get(sectionId) === this.written.get(sectionId)?.text
    const n = section.past.at(-1)?.n ?? 1
    this.take(
      isSame
        ? { body: { type: 'act.takenBack', data: { sectionId, n, takenBack: seq, act: 'return' } } }
        : { body: { type: 'act.kept', data: { sectionId } } },
      by.personId,
    )
    return isSame
  }

  private take(draft: EventDraft, login: string): void {
    this.state = evolve(this.state, this.append(draft, this.actOf(login)).event)
  }

  private append(draft: EventDraft, act: Act) {
    const addressOf = (text: string) => {
      this.texts.set(sha256(text), text)
      return sha256(text)
    }
    const addresses = Object.entries(draft.texts ?? {}).map(([name, text]) => [
      name,
      typeof text === 'string' ? addressOf(text) : text.map(addressOf),
    ])
    const body = eventBody.parse({
      ...draft.body,
      data: { ...draft.body.data, ...Object.fromEntries(addresses) },
    })
    const prevHash = this.entries.at(-1)?.slice(0, 64) ?? CHAIN_START
    const linked = link(body, act, this.entries.length + 1, prevHash)
    this.entries.push(toEntry(linked))
    return linked
  }
}

/** Each line is a paragraph, `p1` the first. */
const textOf = (title: string, text = ''): Omit<CarriedText, 'evidence'> => ({
  title,
  blocks: text
    .split('\n')
    .map((line, i) => ({ id: `p${i + 1}`, kind: 'paragraph' as const, text: line, figures: [] })),
})

/** A scene with one leaf assigned to `finance`, written and ready to be submitted. */
export function drafted(coUnitIds: string[] = [], leadFirst = false): Scene & { readonly id: string } {
  const scene = new Scene(leadFirst)
  scene.must('edu.coordinator', { type: 'outline.add', parentId: null, index: 0, title: '教育经费' })
  const id = scene.state.sections[0]?.id ?? ''
  scene.must('edu.coordinator', {
    type: 'section.assign',
    sectionId: id,
    leadUnitId: 'finance',
    coUnitIds,
    dueAt: DUE,
  })
  return Object.assign(scene.write(id, '教育支出只增不减。', 'finance.drafter'), { id })
}

/** A drafted scene after its first submit. */
export function submitted(coUnitIds: string[] = [], leadFirst = false): Scene & { readonly id: string } {
  const scene = drafted(coUnitIds, leadFirst)
  scene.must('finance.drafter', { type: 'section.submit', sectionId: scene.id })
  return scene
}
