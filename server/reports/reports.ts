import * as Y from 'yjs'
import { canonicalJson, sha256 } from '../../shared/document/canonical.ts'
import { type ReadBody, readBody } from '../../shared/document/fromYjs.ts'
import { wordsIn } from '../../shared/letter/proofed.ts'
import type { Directory } from '../../shared/people/directory.ts'
import type { CommandEnvelope, ReportCommand } from '../../shared/report/commands.ts'
import type { ReportEvent } from '../../shared/report/events.ts'
import type { Actor } from '../../shared/report/policy.ts'
import { conflict, isRejection, notFound, type Rejection, refused } from '../../shared/report/rejection.ts'
import type { Act, ReportState, Section } from '../../shared/report/state.ts'
import type { Storage } from '../storage/port.ts'
import { readText } from '../text/readText.ts'
import { freezeReport, letterInput } from './assembly.ts'
import { type Created, createdReport, createReport, type NewReport, type Once } from './create.ts'
import { createAmendment } from './createAmendment.ts'
import { decideOnTexts, type StoredTexts } from './decideOnTexts.ts'
import { claimNumber } from './docNumbers.ts'
import { endEpoch, type FreezeDeps, freeze, thawedRejection } from './freeze.ts'
import { type Committed, createJournal, type Journal } from './journal.ts'
import { removeIfEmpty } from './removal.ts'
import { createReportVersions, type ReportVersions } from './reportVersions.ts'
import { takeBackReturn } from './takeBack.ts'
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
  /** Makes a report; with `once` only one, however often and by however many at once (RP-02). */
  create(input: NewReport, actor: Actor, once?: Once): Promise<Created>
  /** What was answered when this was asked for before; null when it never was. */
  created(once: Once, actor: Actor): Promise<Created | null>
  /** Load → decide → append → publish. Safe to repeat with the same key (WF-19). */
  run(
    reportId: string,
    command: ReportCommand,
    envelope: CommandEnvelope,
    actor: Actor | Capacity,
  ): Promise<Outcome>
  /** A section's live text as stored now. */
  liveText(sectionId: string): Promise<ReadBody>
  /** Finishes freezes and removals that a crash or a failed store interrupted. Called at start, and now and then. One that fails holds up no other. */
  resume(onFailed: (error: unknown) => void): Promise<void>
  onCommitted(listener: (committed: Committed) => void): void
  readonly journal: Journal
  readonly texts: Texts
  readonly versions: Versions
  readonly reportVersions: ReportVersions
}

/**
 * Whose command it is, and with what right, which is asked only once it is known that this is no repetition: the first
 * answer is given again also to who has lost the right meanwhile (WF-19).
 */
export interface Capacity {
  readonly personId: string
  readonly resolve: () => Actor | Rejection
}

/** What an idempotency key remembers: whose command it was, and which events it made. */
export interface Answer {
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

  const stored: StoredTexts = {
    liveText,
    freezeReport: (state, n) => freezeReport({ texts, blobs: storage.blobs }, state, n),
    async wordsAt(state, places) {
      const input = await letterInput({ versions, texts }, state, false)
      return places.map(place => wordsIn(input, place))
    },
  }

  async function run(
    reportId: string,
    command: ReportCommand,
    envelope: CommandEnvelope,
    who: Actor | Capacity,
  ): Promise<Outcome> {
    const { idempotencyKey: key, expectedVersion } = envelope
    const { postId, onBehalfOf } = envelope
    const capacity = {
      ...(postId === undefined ? {} : { postId }),
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    }
    const answer = { personId: who.personId, body: sha256(canonicalJson({ ...command, ...capacity })) }
    const earlier = await journal.remembered(reportId, key)
    if (earlier !== null) return repeat(reportId, command, JSON.parse(earlier) as Answer, answer)
    const actor = 'resolve' in who ? who.resolve() : who
    if (isRejection(actor)) return actor
    await finishHeld(reportId, command)
    const result = await journal.append(
      reportId,
      async state => {
        if (state === null) return notFound
        if (expectedVersion !== undefined && expectedVersion !== state.version)
          return conflict('outdated_report', state.version)
        const world = { now: deps.now(), directory: deps.directory(), newId: deps.newId }
        const decision = await decideOnTexts(stored, state, command, actor, world)
        if (decision.kind !== 'accepted') return decision
        const taken = await claimNumber(storage.records, reportId, decision.events)
        if (taken !== null) return taken
        return { kind: 'proposal', drafts: decision.events, act: actBy(actor, world.now) }
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
    if (events.some(e => e.type === 'outline.closed')) return finishRemoval(reportId, events)
    if (events.some(e => e.type === 'act.held')) return finishTakeBack(reportId, events)
    if (closesText(command)) await endEpoch(storage.logs, command.sectionId)
    const [first] = events
    if (first?.type === 'report.abandoned') await closeTexts(reportId)
    if (first?.type === 'report.amended') await finishAmendment(reportId, first.data.reportId)
    return { kind: 'done', version: events.at(-1)?.seq ?? 0, events }
  }

  /** RP-10: nobody writes in a report that was given up. The epochs end after the event, as everywhere. */
  async function closeTexts(reportId: string): Promise<void> {
    const sections = (await journal.state(reportId))?.sections ?? []
    for (const { id, state } of sections) if (state === 'drafting') await endEpoch(storage.logs, id)
  }

  /** RP-11: the report that corrects or completes this one. Made again under the same id it is made once. */
  async function finishAmendment(from: string, reportId: string): Promise<void> {
    if ((await journal.state(reportId)) !== null) return
    const events = await journal.events(from, 0)
    const event = events.find(e => e.type === 'report.amended' && e.data.reportId === reportId)
    if (event?.type === 'report.amended') await createAmendment(journal, from, event)
  }

  /** Whoever comes to a section whose text is held, since what held it was interrupted, finishes that first (WF-03, WF-25). */
  async function finishHeld(reportId: string, command: ReportCommand): Promise<void> {
    if (!('sectionId' in command)) return
    const section = (await journal.state(reportId))?.sections.find(s => s.id === command.sectionId)
    if (section !== undefined) await release(reportId, section)
  }

  async function release(reportId: string, section: Section): Promise<void> {
    if (section.state !== 'drafting') return
    if (section.submission !== undefined) await freeze(freezing, reportId, section.id)
    if (section.removal !== undefined) await removeIfEmpty(freezing, reportId, section.id)
    if (section.undoing !== undefined) await takeBackReturn(freezing, reportId, section.id)
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
    const after = await journal.events(reportId, from)
    const ended = after.find(
      e => (e.type === 'section.frozen' || e.type === 'section.thawed') && e.data.sectionId === sectionId,
    )
    if (ended === undefined) return conflict('text_held', 'drafting')
    if (ended.type === 'section.thawed') return thawedRejection(ended.data.rule)
    const carried = after.filter(e => e.type === 'opinion.carried' && e.seq === ended.seq + 1)
    const events = [...submitted, ended, ...carried]
    return { kind: 'done', version: events.at(-1)?.seq ?? ended.seq, events }
  }

  /** A removal answers once the section is gone, or with the rule by which it stays. */
  async function finishRemoval(reportId: string, closed: readonly ReportEvent[]): Promise<Outcome> {
    const [first] = closed
    if (first?.type !== 'outline.closed') throw new Error(`${reportId} has no removal to finish`)
    const { sectionId } = first.data
    await removeIfEmpty(freezing, reportId, sectionId)
    const ended = (await journal.events(reportId, first.seq)).find(
      e => (e.type === 'outline.removed' || e.type === 'outline.kept') && e.data.sectionId === sectionId,
    )
    if (ended === undefined) return conflict('text_held', 'drafting')
    if (ended.type === 'outline.kept') return refused('WF-25', { missing: 'empty' })
    return { kind: 'done', version: ended.seq, events: [...closed, ended] }
  }

  /** Taking a return back answers once the version stands again, or with what keeps the return. */
  async function finishTakeBack(reportId: string, held: readonly ReportEvent[]): Promise<Outcome> {
    const [first] = held
    if (first?.type !== 'act.held') throw new Error(`${reportId} has nothing to take back`)
    const { sectionId } = first.data
    await takeBackReturn(freezing, reportId, sectionId)
    const ended = (await journal.events(reportId, first.seq)).find(
      e => (e.type === 'act.takenBack' || e.type === 'act.kept') && e.data.sectionId === sectionId,
    )
    if (ended === undefined) return conflict('text_held', 'drafting')
    if (ended.type === 'act.kept') return conflict('text_changed', 'drafting')
    return { kind: 'done', version: ended.seq, events: [...held, ended] }
  }

  return {
    async list() {
      const states = await Promise.all((await journal.ids()).map(id => journal.state(id)))
      return states.filter(state => state !== null)
    },
    get: reportId => journal.state(reportId),
    create: (input, actor, once) => createReport({ ...deps, journal }, input, actor, once),
    created: (once, actor) => createdReport({ journal }, once, actor),
    run,
    liveText,
    async resume(onFailed) {
      for (const id of await journal.ids()) {
        const state = await journal.state(id)
        for (const section of state?.sections ?? []) await release(id, section).catch(onFailed)
        for (const { reportId } of state?.report.amendments ?? [])
          await finishAmendment(id, reportId).catch(onFailed)
      }
    },
    onCommitted: listener => journal.onCommitted(listener),
    journal,
    texts,
    versions,
    reportVersions: createReportVersions(storage.blobs),
  }
}

/** Who did it: in his own post, or on behalf of the one whose rights he used. */
const actBy = ({ personId, post, via }: Actor, at: string): Act =>
  via === undefined
    ? { personId, postId: post.id, at }
    : { personId, postId: via.id, onBehalfOf: post.id, at }

/** Commands after which somebody who could write no longer may: the epoch of the text ends after the event. */
const closesText = (command: ReportCommand): command is ReportCommand & { readonly sectionId: string } =>
  command.type === 'section.assign' || command.type === 'assignment.rule' || command.type === 'outline.remove'
