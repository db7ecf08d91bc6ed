import type { Standing } from '../../../shared/protocol/collab.ts'
import { takesText } from './status.ts'
import { Wire, type WireEvents, type WireOptions } from './wire.ts'

/** The line to the server over a session's whole life: one wire at a time, and what is known of the server through it. */
export class ServerLine {
  readonly #options: Omit<WireOptions, 'epoch'>
  readonly #events: WireEvents
  #wire: Wire
  #standing: Standing | null = null
  #epoch: number | null = null
  #connected = false
  #closedBy: number | null = null

  constructor(options: Omit<WireOptions, 'epoch'>, events: WireEvents) {
    this.#options = options
    this.#events = events
    this.#wire = this.#newWire()
  }

  get wire(): Wire {
    return this.#wire
  }

  get standing(): Standing | null {
    return this.#standing
  }

  /** The epoch that all of the wire's document belongs to. */
  get epoch(): number | null {
    return this.#epoch
  }

  /** Whether a socket is open and in sync. */
  get connected(): boolean {
    return this.#connected
  }

  /** Why the server closed for good, until `reconnect`. */
  get closedBy(): number | null {
    return this.#closedBy
  }

  /** Whether the section takes what is typed, as far as the server has said. */
  get takesText(): boolean {
    return this.#standing === null || takesText(this.#standing)
  }

  /** Goes on with an empty document, to be filled with what belongs to `epoch`. */
  replaceWire(epoch: number | null): void {
    this.#epoch = epoch
    this.#wire.destroy()
    this.#connected = false
    this.#wire = this.#newWire()
  }

  /** All of the wire's document is of that epoch now. */
  nameEpoch(epoch: number): void {
    this.#epoch = epoch
    this.#wire.nameEpoch(epoch)
  }

  stayClosed(code: number): void {
    this.#closedBy = code
  }

  reconnect(): void {
    this.#closedBy = null
    this.#wire.connect()
  }

  /** The browser noticed that the network went or came. */
  setOnline(online: boolean): void {
    if (this.#closedBy !== null) return
    if (online) this.#wire.connect()
    else this.#wire.disconnect()
  }

  #newWire(): Wire {
    const events = this.#events
    return new Wire(
      { ...this.#options, epoch: this.#epoch },
      {
        ...events,
        onSynced: () => {
          this.#connected = true
          events.onSynced()
        },
        onLost: () => {
          this.#connected = false
          events.onLost()
        },
        onStanding: standing => {
          this.#standing = standing
          events.onStanding(standing)
        },
      },
    )
  }
}
