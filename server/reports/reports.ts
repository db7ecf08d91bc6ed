import * as Y from 'yjs'
import { isEmptyText } from '../../shared/document/blocks.ts'
import { canonicalJson, sha256 } from '../../shared/document/canonical.ts'
import { type ReadBody, readBody } from '../../shared/document/fromYjs.ts'
import type { Directory } from '../../shared/people/directory.ts'
import type { CommandEnvelope, CommandOf, ReportCommand } from '../../shared/report/commands.ts'
import { decide } from '../../shared/report/decide.ts'
import type { ReportEvent } from '../../shared/report/events.ts'
import type { Actor } from '../../shared/report/policy.ts'
import { conflict, notFound, type Rejection } from '../../shared/report/rejection.ts'
import { type Act, isBeingFrozen, type ReportState } from '../../shared/report/state.ts'
import type { Storage } from '../storage/port.ts'
import { readText } from '../text/readText.ts'
import { createReport, type NewReport } from './create.ts'
import { endEpoch, type FreezeDeps, freeze, thawedRejection } from './freeze.ts'
import { type Committed, createJournal, type Journal } from './journal.ts'
import { createTexts, type Texts } from './texts.ts'
import { createVersions, type Versions } from './versions.ts'

export interface ReportsDeps {
  readonly storage: Storage
  readonly directory: () => Directory
  /** ISO 8601. */
  readonly now: () => string
  readonly newId: () => string
  readonly newSalt: () => string
}

export type Outcome =
  | { readonly kind: 'done'; readonly version: number; readonly events: readonly ReportEvent[] }
  | Rejection

export interface Reports {
  list(): Promise<ReportState[]>
  get(reportId: string): Promise<ReportState | null>
  create(input: NewReport, actor: Actor): Promise<Outcome & { readonly reportId?: string }>
  /** Load → decide → append → publish. Safe to repeat with the same key (WF-19). */
  run(reportId: string, command: ReportCommand, envelope: CommandEnvelope, actor: Actor): Promise<Outcome>
  /** A section's live text as stored now. */
  liveText(sectionId: string): Promise<ReadBody>
  /** Finishes freezes that a crash or a failed store interrupted. Called at start, and now and then. */
  resume(): Promise<void>
  onCommitted(listener: (committed: Committed) => void): void
  readonly journal: Journal
  readonly texts: Texts
  readonly versions: Versions
}

/** What an idempotency key remembers: whose command it was, and which events it made. */
interface Answer {
  readonly personId: string
  readonly body: string
  readonly from: number
  readonly count: number
}

export function createReports(deps: ReportsDeps): Reports {
  const { storage } = deps
  const texts = createTexts(storage.blobs, deps.newSalt)
  const journal = createJournal(storage.streams, texts)
  const versions = createVersions(storage.blobs)
  const freezing: FreezeDeps = { journal, versions, logs: storage.logs, blobs: storage.blobs, now: deps.now }

  async function liveText(sectionId: string): Promise<ReadBody> {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, (await readText(storage.logs, sectionId)).update)
    const body = readBody(doc)
    doc.destroy()
    return body
  }

  async function run(
    reportId: string,
    command: ReportCommand,
    envelope: CommandEnvelope,
    actor: Actor,
  ): Promise<Outcome> {
    const { idempotencyKey: key, expectedVersion } = envelope
    const post = envelope.postId === undefined ? {} : { postId: envelope.postId }
    const answer = { personId: actor.personId, body: sha256(canonicalJson({ ...command, ...post })) }
    const earlier = await journal.remembered(reportId, key)
    if (earlier !== null) return repeat(reportId, command, JSON.parse(earlier) as Answer, answer)
    await finishFreezing(reportId, command)
    const result = await journal.append(
      reportId,
      async state => {
        if (state === null) return notFound
        if (expectedVersion !== undefined && expectedVersion !== state.version)
          return conflict('outdated_report', state.version)
        const world = { ...deps, now: deps.now(), directory: deps.directory(), ...(await emptiness(command)) }
        const decision = decide(state, command, actor, world)
        if (decision.kind !== 'accepted') return decision
        const act: Act = { personId: actor.personId, postId: actor.post.id, at: world.now }
        return { kind: 'proposal', drafts: decision.events, act }
      },
      (from, count) => ({ key, value: JSON.stringify({ ...answer, from, count } satisfies Answer) }),
    )
    if (result.kind === 'repeated')
      return repeat(reportId, command, JSON.parse(result.value) as Answer, answer)
    if (result.kind === 'committed') return complete(reportId, command, result.events)
    // The same command, sent twice at once, may have been accepted while this one was looked at.
    const meanwhile = await journal.remembered(reportId, key)
    return meanwhile === null ? result : repeat(reportId, command, JSON.parse(meanwhile) as Answer, answer)
  }

  /** What follows an accepted command beside its events. A repeated command does it again: the first may not have come so far. */
  async function complete(
    reportId: string,
    command: ReportCommand,
    events: readonly ReportEvent[],
  ): Promise<Outcome> {
    if (command.type === 'section.submit') return finishSubmit(reportId, command.sectionId, events)
    if (closesText(command)) await endEpoch(storage.logs, command.sectionId)
    return { kind: 'done', version: events.at(-1)?.seq ?? 0, events }
  }

  /** Whoever comes to a section whose freeze was interrupted finishes it first (WF-03). */
  async function finishFreezing(reportId: string, command: ReportCommand): Promise<void> {
    if (!('sectionId' in command)) return
    const section = (await journal.state(reportId))?.sections.find(s => s.id === command.sectionId)
    if (section !== undefined && isBeingFrozen(section)) await freeze(freezing, reportId, section.id)
  }

  /** WF-19: the first answer again for the same person and body; a conflict for anybody or anything else. */
  async function repeat(
    reportId: string,
    command: ReportCommand,
    first: Answer,
    now: Pick<Answer, 'personId' | 'body'>,
  ): Promise<Outcome> {
    if (first.personId !== now.personId || first.body !== now.body) return conflict('key_reused', null)
    const after = await journal.events(reportId, first.from)
    return complete(reportId, command, after.slice(0, first.count))
  }

  /** A submit answers once the version stands, or with the guard that sent the text back. */
  async function finishSubmit(
    reportId: string,
    sectionId: string,
    submitted: readonly ReportEvent[],
  ): Promise<Outcome> {
    await freeze(freezing, reportId, sectionId)
    const from = submitted[0]?.seq ?? 0
    const ended = (await journal.events(reportId, from)).find(
      e => (e.type === 'section.frozen' || e.type === 'section.thawed') && e.data.sectionId === sectionId,
    )
    if (ended === undefined) return conflict('being_frozen', 'drafting')
    if (ended.type === 'section.thawed') return thawedRejection(ended.data.rule)
    return { kind: 'done', version: ended.seq, events: [...submitted, ended] }
  }

  /** What the rules ask about live text, read before they are asked. */
  async function emptiness(command: ReportCommand): Promise<{ isEmptyText: (id: string) => boolean }> {
    const id = textAskedFor(command)
    const empty = id !== null && isEmptyText((await liveText(id)).blocks)
    return { isEmptyText: sectionId => sectionId === id && empty }
  }

  return {
    async list() {
      const states = await Promise.all((await journal.ids()).map(id => journal.state(id)))
      return states.filter(state => state !== null)
    },
    get: reportId => journal.state(reportId),
    create: (input, actor) => createReport({ ...deps, journal }, input, actor),
    run,
    liveText,
    async resume() {
      for (const id of await journal.ids())
        for (const section of (await journal.state(id))?.sections ?? [])
          if (isBeingFrozen(section)) await freeze(freezing, id, section.id)
    },
    onCommitted: listener => journal.onCommitted(listener),
    journal,
    texts,
    versions,
  }
}

/** The section whose text a rule looks at: to submit it, to put headings below it, to remove it. */
function textAskedFor(command: ReportCommand): string | null {
  switch (command.type) {
    case 'section.submit':
    case 'outline.remove':
      return command.sectionId
    case 'outline.add':
    case 'outline.move':
      return command.parentId
    default:
      return null
  }
}

/** Commands after which somebody who could write no longer may: the epoch of the text ends after the event. */
const closesText = (
  command: ReportCommand,
): command is CommandOf<'section.assign'> | CommandOf<'outline.remove'> =>
  command.type === 'section.assign' || command.type === 'outline.remove'
