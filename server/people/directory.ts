import { canonicalJson, sha256 } from '../../shared/document/canonical.ts'
import { confirmingPost } from '../../shared/people/decideActing.ts'
import { delegatingPost, isDelegationCommand } from '../../shared/people/decideDelegation.ts'
import {
  adminPost,
  decidePeople,
  type PeopleActor,
  type PeopleWorld,
} from '../../shared/people/decidePeople.ts'
import { type Directory, emptyDirectory } from '../../shared/people/directory.ts'
import {
  evolveDirectory,
  type PeopleCommand,
  type PeopleEventBody,
  peopleEventBody,
} from '../../shared/people/events.ts'
import { CHAIN_START, type Chained, link, readLink, toEntry } from '../../shared/report/chain.ts'
import { conflict, type Rejection } from '../../shared/report/rejection.ts'
import type { Act } from '../../shared/report/state.ts'
import type { EventStreams, Remember } from '../storage/port.ts'

export type PeopleEvent = Chained<PeopleEventBody>

export type PeopleOutcome =
  | {
      readonly kind: 'done'
      readonly version: number
      readonly events: readonly PeopleEvent[]
    }
  | Rejection

export interface RunOptions {
  /** Makes a repetition by the same person harmless (PE-10). */
  readonly idempotencyKey?: string | undefined
  /** Refuses when the directory has moved on from this version. */
  readonly expectedVersion?: number | undefined
  /** Makes what must stand before the events do, or refuses them. Runs again when they are decided again. */
  readonly prepare?: (events: readonly PeopleEventBody[]) => Promise<Rejection | null>
}

export interface DirectoryChange {
  readonly event: PeopleEvent
  /** Whose sessions the event ends. */
  readonly cut: string | null
  /** Nothing follows it that was appended with it: `current` has come to rest. */
  readonly last: boolean
}

/** Units, persons and posts, on the stream `people`, with their present state in memory. */
export interface DirectoryStore {
  current(): Directory
  /** Version at which a person's sessions were last cut: disabled, handed over, password reset. 0 for never. */
  cutAt(personId: string): number
  /** Version at which a person's password was last reset; 0 for never. */
  resetAt(personId: string): number
  /** Decides and appends commands, all or none, in one step. Decides again when somebody was faster. */
  run(commands: readonly PeopleCommand[], actor: PeopleActor, options?: RunOptions): Promise<PeopleOutcome>
  /** Stored entries of the chain. */
  entries(): Promise<string[]>
  /** Told of every event, once and in order, after it is durable and `current` has it. */
  onChange(listener: (change: DirectoryChange) => void): void
}

export interface DirectoryDeps {
  readonly streams: EventStreams
  /** What the rules ask of the world, taken anew for each decision. */
  readonly world: () => PeopleWorld
}

const STREAM = 'people'

/** Whose command a key stands for, and which events it made. */
interface Answer {
  readonly personId: string
  readonly body: string
  readonly from: number
  readonly count: number
}

export async function openDirectory(deps: DirectoryDeps): Promise<DirectoryStore> {
  const { streams } = deps
  const listeners: ((change: DirectoryChange) => void)[] = []
  const cuts = new Map<string, number>()
  const resets = new Map<string, number>()
  let directory = emptyDirectory
  let head = CHAIN_START

  /** Takes entries that follow what is known; those known already are skipped. */
  function take(entries: readonly string[]): void {
    for (const [at, entry] of entries.entries()) {
      const { event } = readLink(entry, peopleEventBody)
      if (event.seq <= directory.version) continue
      const cut = personCut(directory, event)
      directory = evolveDirectory(directory, event)
      head = event.hash
      if (cut !== null) cuts.set(cut, event.seq)
      if (event.type === 'person.passwordReset') resets.set(event.data.id, event.seq)
      for (const listener of listeners) listener({ event, cut, last: at === entries.length - 1 })
    }
  }

  async function firstAnswer(
    commands: readonly PeopleCommand[],
    actor: PeopleActor,
    value: string,
  ): Promise<PeopleOutcome> {
    const first = JSON.parse(value) as Answer
    if (first.personId !== actor.personId || first.body !== bodyOf(commands))
      return conflict('key_reused', null)
    const entries = (await streams.read(STREAM, first.from)).slice(0, first.count)
    return { kind: 'done', version: first.from + first.count, events: eventsOf(entries) }
  }

  async function repeated(commands: readonly PeopleCommand[], actor: PeopleActor, key: string) {
    const value = await streams.remembered(STREAM, key)
    return value === null ? null : firstAnswer(commands, actor, value)
  }

  /** Each command is decided on what those before it made. */
  function decideAll(
    commands: readonly PeopleCommand[],
    actor: PeopleActor,
    world: PeopleWorld,
  ): readonly PeopleEventBody[] | Rejection {
    const bodies: PeopleEventBody[] = []
    let state = directory
    for (const command of commands) {
      const decision = decidePeople(state, command, actor, world)
      if (decision.kind !== 'accepted') return decision
      bodies.push(...decision.events)
      state = decision.events.reduce(evolveDirectory, state)
    }
    return bodies
  }

  /** In which post somebody acts here: as the administrator, as the holder of what he delegates, as the second person. */
  function actingPost([first]: readonly PeopleCommand[], actor: PeopleActor): string {
    if (first !== undefined && isDelegationCommand(first)) return delegatingPost(directory, first) ?? ''
    return (first?.type === 'post.confirm' ? confirmingPost(actor) : adminPost(actor))?.id ?? ''
  }

  function chainUp(bodies: readonly PeopleEventBody[], act: Act): string[] {
    const entries: string[] = []
    let prevHash = head
    for (const body of bodies) {
      const linked = link(body, act, directory.version + entries.length + 1, prevHash)
      entries.push(toEntry(linked))
      prevHash = linked.hash
    }
    return entries
  }

  take(await streams.read(STREAM, 0))

  return {
    current: () => directory,
    cutAt: personId => cuts.get(personId) ?? 0,
    resetAt: personId => resets.get(personId) ?? 0,
    async run(commands, actor, { idempotencyKey, expectedVersion, prepare } = {}) {
      const earlier = idempotencyKey === undefined ? null : await repeated(commands, actor, idempotencyKey)
      if (earlier !== null) return earlier
      for (;;) {
        const from = directory.version
        if (expectedVersion !== undefined && expectedVersion !== from)
          return conflict('outdated_directory', from)
        const world = deps.world()
        const bodies = decideAll(commands, actor, world)
        if ('kind' in bodies) return bodies
        const hindrance = await prepare?.(bodies)
        if (hindrance) return hindrance
        const act = { personId: actor.personId, postId: actingPost(commands, actor), at: world.now }
        const entries = chainUp(bodies, act)
        const answer = { personId: actor.personId, body: bodyOf(commands), from, count: entries.length }
        const result = await streams.append(STREAM, from, entries, remember(idempotencyKey, answer))
        if (result.kind === 'repeated') return firstAnswer(commands, actor, result.value)
        if (result.kind === 'conflict') {
          take(await streams.read(STREAM, directory.version))
          continue
        }
        take(entries)
        return { kind: 'done', version: result.version, events: eventsOf(entries) }
      }
    },
    entries: () => streams.read(STREAM, 0),
    onChange(listener) {
      listeners.push(listener)
    },
  }
}

const remember = (key: string | undefined, answer: Answer): Remember | undefined =>
  key === undefined ? undefined : { key, value: JSON.stringify(answer) }

const eventsOf = (entries: readonly string[]): PeopleEvent[] =>
  entries.map(entry => readLink(entry, peopleEventBody).event)

const bodyOf = (commands: readonly PeopleCommand[]): string => sha256(canonicalJson(commands))

/** Whose sessions an event ends at once; the directory is the one before it. */
function personCut(directory: Directory, event: PeopleEvent): string | null {
  switch (event.type) {
    case 'person.disabled':
    case 'person.passwordReset':
      return event.data.id
    case 'post.handedOver':
      return directory.posts.find(post => post.id === event.data.id)?.personId ?? null
    default:
      return null
  }
}
