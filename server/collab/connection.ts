import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { CLOSE, type CloseCode, type Standing } from '../../shared/protocol/collab.ts'
import { TokenBucket } from '../rate/tokenBucket.ts'
import { BOUNDS } from './bounds.ts'
import type { Clock } from './clock.ts'
import { type Frame, keepAliveFrame, settledFrame, standingFrame } from './frames.ts'
import { type Incoming, readIncoming } from './incoming.ts'
import { Settling } from './settling.ts'

/** Who a socket belongs to, as the session says. */
export interface Person {
  readonly personId: string
  readonly name: string
  readonly unitName?: string
}

export interface Rates {
  readonly framesPerSecond: number
  readonly bytesPerSecond: number
}

/** A peer that does not keep up: what it has, and whether it asked for a step 2 meanwhile. */
interface Lag {
  readonly since: number
  readonly stateVector: Uint8Array
  asked: Uint8Array | null
}

interface Options {
  readonly person: Person
  /** Asked for message types 4 and 5. */
  readonly ack: boolean
  /** `?epoch=`. */
  readonly copyEpoch: number | null
  readonly clock: Clock
  readonly rates: Rates
}

/** One socket of one person in one section. It knows bytes, rates and silence; the room knows what frames mean. */
export class Connection {
  readonly person: Person
  /** Null when the client did not ask to be told. */
  readonly settling: Settling | null
  /**
   * The epoch that its local copy was made under, if it said so, until it is in step: what it sends before that may have
   * been typed before a change of rights.
   */
  copyEpoch: number | null
  /** A frame with a gap was answered with step 1, and the step 2 is still to come. */
  resyncing = false
  /** The Yjs client id that this socket shows a cursor under. */
  awarenessId: number | null = null
  lag: Lag | null = null
  /** Set by the room that it joins. */
  onIncoming: (incoming: Incoming) => void = () => {}
  onLeave: () => void = () => {}
  onDrain: () => void = () => {}

  private readonly clock: Clock
  private readonly frames: TokenBucket
  private readonly bytes: TokenBucket
  private held: Buffer[] | null = null
  private closed = false
  private lastStanding = ''
  private lastSent: number
  private lastHeard: number

  constructor(
    private readonly ws: WebSocket,
    private readonly socket: Duplex,
    { person, ack, copyEpoch, clock, rates }: Options,
  ) {
    this.person = person
    this.settling = ack ? new Settling() : null
    this.copyEpoch = copyEpoch
    this.clock = clock
    const now = clock.now()
    const { framesPerSecond, bytesPerSecond } = rates
    this.frames = new TokenBucket(framesPerSecond, framesPerSecond * BOUNDS.burstSeconds, now)
    this.bytes = new TokenBucket(bytesPerSecond, bytesPerSecond * BOUNDS.burstSeconds, now)
    this.lastSent = now
    this.lastHeard = now
    ws.on('message', (data, isBinary) => {
      if (isBinary && data instanceof Buffer) this.receive(data)
      else this.close(CLOSE.malformed)
    })
    ws.on('pong', () => {
      this.lastHeard = clock.now()
    })
    ws.on('close', () => this.leave())
    socket.on('drain', () => this.onDrain())
  }

  get isClosed(): boolean {
    return this.closed
  }

  get isBehind(): boolean {
    return this.socket.writableLength > BOUNDS.lagBytes
  }

  // ─── in ───────────────────────────────────────────────────────────────────────────────────────────────────────

  private receive(data: Buffer): void {
    if (this.closed) return
    const now = this.clock.now()
    this.lastHeard = now
    if (!this.frames.take(1, now) || !this.bytes.take(data.length, now)) this.close(CLOSE.tryAgain)
    else if (this.held === null) this.dispatch(data)
    else this.held.push(data)
  }

  private dispatch(data: Buffer): void {
    const incoming = readIncoming(data)
    if (incoming === null) this.close(CLOSE.malformed)
    else this.onIncoming(incoming)
  }

  /** A step 2 without a gap came: the client holds nothing from before this connection that is not stored. */
  inStep(): void {
    this.resyncing = false
    this.copyEpoch = null
  }

  /** Counts something that cost more than a frame; closes when that was too much. */
  charge(frames: number): boolean {
    if (this.frames.take(frames, this.clock.now())) return true
    this.close(CLOSE.tryAgain)
    return false
  }

  /** Keeps this socket's further frames, in order, until `proceed`: what they mean depends on an answer awaited. */
  hold(): void {
    this.held ??= []
    this.ws.pause()
  }

  /** Goes on with the frames that were kept; one of them may make it hold again. */
  proceed(): void {
    const frames = this.held ?? []
    this.held = null
    while (this.held === null && !this.closed) {
      const next = frames.shift()
      if (next === undefined) {
        this.ws.resume()
        return
      }
      this.dispatch(next)
    }
    this.keep(frames)
  }

  private keep(frames: readonly Buffer[]): void {
    if (!this.closed) this.held?.push(...frames)
  }

  // ─── out ──────────────────────────────────────────────────────────────────────────────────────────────────────

  send(frame: Frame): void {
    if (this.closed) return
    this.socket.write(frame)
    this.lastSent = this.clock.now()
    if (this.socket.writableLength > BOUNDS.cutBytes) this.cut()
  }

  /** Says how many of this socket's document frames are settled. */
  tellSettled(): void {
    if (this.settling !== null) this.send(settledFrame(this.settling.count))
  }

  /** Says what this socket may do now, if it asked to be told and was not told just that. */
  tell(standing: Standing): void {
    if (this.settling === null) return
    const said = JSON.stringify(standing)
    if (said === this.lastStanding) return
    this.lastStanding = said
    this.send(standingFrame(standing))
  }

  /** Called every `sweepMs`: breaks silence, and ends what has gone silent or does not drain. */
  sweep(now: number): void {
    const stuck = this.lag !== null && now - this.lag.since > BOUNDS.lagMs
    if (stuck || now - this.lastHeard > BOUNDS.silenceMs) {
      this.cut()
      return
    }
    if (now - this.lastHeard >= BOUNDS.silenceMs / 3) this.ws.ping()
    if (now - this.lastSent >= BOUNDS.keepAliveMs) this.send(keepAliveFrame)
  }

  close(code: CloseCode | 1001): void {
    if (this.closed) return
    // The peer's own close frame has to be read, or the socket stays open until the closing times out.
    this.ws.resume()
    this.ws.close(code)
    this.leave()
  }

  /** Ends it without a word, for a peer that does not read. */
  private cut(): void {
    this.ws.terminate()
    this.leave()
  }

  private leave(): void {
    if (this.closed) return
    this.closed = true
    this.held = null
    this.onLeave()
  }
}
