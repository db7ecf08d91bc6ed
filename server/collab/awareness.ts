import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { BOUNDS } from './bounds.ts'
import type { Clock } from './clock.ts'
import type { Connection, Person } from './connection.ts'

interface State {
  readonly clock: number
  readonly by: Connection
  /** Client id, clock and JSON, as they stand in an awareness message. */
  readonly encoded: Uint8Array
}

const COLOR = /^#[0-9a-f]{6}([0-9a-f]{2})?$/i

/**
 * Cursors and names of the people in a room. Never stored. A socket speaks for one Yjs client id at a time and for no
 * other, and who it says it is comes from the session: stock clients send back what they hear of others, which is
 * dropped here.
 */
export class RoomAwareness {
  private readonly states = new Map<number, State>()
  private readonly unsent = new Map<number, Uint8Array>()
  private lastAt = Number.NEGATIVE_INFINITY
  private cancel: (() => void) | null = null

  /** @param deliver gets an awareness message's content for everyone in the room, at most 20 times a second */
  constructor(
    private readonly clock: Clock,
    private readonly deliver: (states: Uint8Array) => void,
  ) {}

  /** Takes in a socket's message; false when it is malformed. */
  receive(connection: Connection, states: Uint8Array): boolean {
    try {
      const decoder = decoding.createDecoder(states)
      for (let left = decoding.readVarUint(decoder); left > 0; left--) this.receiveOne(connection, decoder)
      return !decoding.hasContent(decoder)
    } catch {
      return false
    }
  }

  private receiveOne(connection: Connection, decoder: decoding.Decoder): void {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    const length = decoding.readVarUint(decoder)
    if (length > decoder.arr.length - decoder.pos) throw new RangeError('message ends too early')
    const bytes = decoding.readUint8Array(decoder, length)
    const held = this.states.get(client)
    const isOwn = held === undefined ? connection.awarenessId === null : held.by === connection
    if (!isOwn || length > BOUNDS.awarenessBytes) return
    const state: unknown = JSON.parse(Buffer.from(bytes).toString())
    if (state === null) {
      if (held !== undefined && held.clock <= clock) this.remove(connection, client, clock)
    } else if (typeof state === 'object' && (held === undefined || held.clock < clock)) {
      const encoded = encodeState(client, clock, { ...state, user: userOf(connection.person, state) })
      connection.awarenessId = client
      this.states.set(client, { clock, by: connection, encoded })
      this.queue(client, encoded)
    }
  }

  /** Takes a socket's cursor away from everyone's screen. */
  leave(connection: Connection): void {
    const client = connection.awarenessId
    const held = client === null ? undefined : this.states.get(client)
    if (client !== null && held !== undefined) this.remove(connection, client, held.clock)
  }

  /** Whose socket shows itself under a Yjs client id now. */
  personOf(client: number): string | undefined {
    return this.states.get(client)?.by.person.personId
  }

  /** Content of a message with everyone in it; null when there is nobody. */
  everyone(): Uint8Array | null {
    return this.states.size === 0 ? null : encodeAll([...this.states.values()].map(state => state.encoded))
  }

  private remove(connection: Connection, client: number, clock: number): void {
    connection.awarenessId = null
    this.states.delete(client)
    this.queue(client, encodeState(client, clock, null))
  }

  private queue(client: number, encoded: Uint8Array): void {
    this.unsent.set(client, encoded)
    if (this.cancel !== null) return
    const wait = this.lastAt + BOUNDS.awarenessMs - this.clock.now()
    this.cancel = this.clock.after(Math.max(0, wait), () => this.flush())
  }

  private flush(): void {
    this.cancel = null
    this.lastAt = this.clock.now()
    const message = encodeAll([...this.unsent.values()])
    this.unsent.clear()
    this.deliver(message)
  }

  close(): void {
    this.cancel?.()
  }
}

function encodeState(client: number, clock: number, state: object | null): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, JSON.stringify(state))
  return encoding.toUint8Array(encoder)
}

function encodeAll(states: readonly Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, states.length)
  for (const state of states) encoding.writeUint8Array(encoder, state)
  return encoding.toUint8Array(encoder)
}

/** The `user` that others see: name and id from the session; of what the client says, only its colours. */
function userOf(person: Person, state: object): Record<string, string> {
  const { personId, name, unitName } = person
  const user: Record<string, string> = { id: personId, name }
  if (unitName !== undefined) user.unitName = unitName
  const claimed: unknown = 'user' in state ? state.user : null
  if (typeof claimed === 'object' && claimed !== null)
    for (const [key, value] of Object.entries(claimed))
      if ((key === 'color' || key === 'colorLight') && typeof value === 'string' && COLOR.test(value))
        user[key] = value
  return user
}
