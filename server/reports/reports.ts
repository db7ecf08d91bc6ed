import * as Y from 'yjs'
import { canonicalJson, sha256 } from '../../shared/document/canonical.ts'
import { type ReadBody, readBody } from '../../shared/document/fromYjs.ts'
import { wordsIn } from '../../shared/letter/proofed.ts'
import type { Directory } from '../../shared/people/directory.ts'
import type { CommandEnvelope, ReportCommand } from '../../shared/report/commands.ts'
import type { ReportEvent } from '../../shared/report/events.ts'
import type { Actor } from '../../shared/report/policy.ts'
import { conflict, isRejection, notFound, type Rejection } from '../../shared/report/rejection.ts'
import type { Act, ReportState } from '../../shared/report/state.ts'
import type { Storage } from '../storage/port.ts'
import { readText } from '../text/readText.ts'
import { freezeReport, letterInput } from './assembly.ts'
import { createCompletion } from './completion.ts'
import { type Created, createdReport, createReport, type NewReport, type Once } from './create.ts'
import { decideOnTexts, type StoredTexts } from './decideOnTexts.ts'
import { claimNumber } from './docNumbers.ts'
import { type Committed, createJournal, type Journal } from './journal.ts'
import { createReportVersions, type ReportVersions } from './reportVersions.ts'
import { followUnits } from './succession.ts'
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
  /** Makes a report; with `once` only one, however often and by however many at once (RP-12). */
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
  /** Sections of units whose place another has taken go over to it, in every report (UN-01). Also part of `resume`. */
  followUnits(onFailed: (error: unknown) => void): Promise<void>
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
  const { logs, blobs } = storage
  const freezeWhole = (state: ReportState, n: number) => freezeReport({ texts, blobs }, state, n)
  const completion = createCompletion({
    journal,
    versions,
    logs,
    blobs,
    texts,
    now: deps.now,
    freezeReport: freezeWhole,
  })

  async function liveText(sectionId: string): Promise<ReadBody> {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, (await readText(storage.logs, sectionId)).update)
    const body = readBody(doc)
    doc.destroy()
    return body
  }

  const stored: StoredTexts = {
    liveText,
    freezeReport: freezeWhole,
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
    await completion.finishHeld(reportId, command)
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
    if (result.kind === 'committed') return completion.complete(reportId, command, result.events)
    // The same command, sent twice at once, may have been accepted while this one was looked at.
    const meanwhile = await journal.remembered(reportId, key)
    return meanwhile === null ? result : repeat(reportId, command, JSON.parse(meanwhile) as Answer, answer)
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
    return completion.complete(reportId, command, after.slice(0, first.count))
  }

  async function followAll(onFailed: (error: unknown) => void): Promise<void> {
    for (const id of await journal.ids()) await followUnits(journal, id, deps.directory()).catch(onFailed)
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
    followUnits: followAll,
    async resume(onFailed) {
      await followAll(onFailed)
      await completion.resume(onFailed)
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
