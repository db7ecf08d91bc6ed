import { CLOSE, type CloseCode } from '../../shared/protocol/collab.ts'
import { isEmptyUpdate } from '../text/merge.ts'
import type { Audience } from './audience.ts'
import type { RoomAwareness } from './awareness.ts'
import { BOUNDS } from './bounds.ts'
import type { Connection } from './connection.ts'
import type { Incoming } from './incoming.ts'
import type { Intake } from './intake.ts'
import type { Meter } from './meter.ts'
import { isStateVector } from './stateVector.ts'

interface Parts {
  readonly audience: Audience
  readonly awareness: RoomAwareness
  readonly intake: Intake
  readonly meter: Meter
  /** Sends out what waits to go, so that the text is whole. */
  readonly flush: () => void
  readonly close: (connection: Connection, code: CloseCode) => void
  readonly onFault: (connection: Connection, error: unknown) => void
}

/** Hands each frame of a room's sockets to whom it concerns. */
export class Reception {
  constructor(private readonly parts: Parts) {}

  /** A frame that trips over a fault of ours must not end the process: there are other rooms. */
  receive(connection: Connection, incoming: Incoming): void {
    try {
      this.hand(connection, incoming)
    } catch (error) {
      this.parts.onFault(connection, error)
    }
  }

  private hand(connection: Connection, incoming: Incoming): void {
    const { audience, awareness, close } = this.parts
    switch (incoming.kind) {
      case 'content':
        this.takeContent(connection, incoming)
        break
      case 'step1':
        this.answerStep1(connection, incoming.stateVector)
        break
      case 'awareness':
        if (!awareness.receive(connection, incoming.states)) close(connection, CLOSE.malformed)
        break
      case 'queryAwareness':
        audience.introduce(connection, awareness)
        break
    }
  }

  private takeContent(connection: Connection, { update, isStep2 }: Incoming & { kind: 'content' }): void {
    if (isEmptyUpdate(update)) {
      if (isStep2) connection.inStep()
      return
    }
    this.parts.meter.frames++
    const ticket = connection.settling?.receive() ?? null
    if ((connection.settling?.outstanding ?? 0) > BOUNDS.unsettledFrames)
      this.parts.close(connection, CLOSE.tryAgain)
    else this.parts.intake.take(connection, { update, isStep2, ticket })
  }

  private answerStep1(connection: Connection, stateVector: Uint8Array): void {
    if (!isStateVector(stateVector)) this.parts.close(connection, CLOSE.malformed)
    else if (connection.charge(BOUNDS.step1Cost)) {
      this.parts.flush()
      this.parts.audience.answer(connection, stateVector)
    }
  }

  /** A socket that lagged behind has drained: it gets all that it missed. */
  onDrain(connection: Connection): void {
    if (connection.lag === null) return
    this.parts.flush()
    this.parts.audience.catchUp(connection)
    this.parts.audience.introduce(connection, this.parts.awareness)
  }
}
