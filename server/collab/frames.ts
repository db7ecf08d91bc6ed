import * as encoding from 'lib0/encoding'
import { MESSAGE, type Standing, SYNC } from '../../shared/protocol/collab.ts'

/**
 * A complete WebSocket frame, header included. Framing a message once and writing the same bytes to every socket saves
 * the header, the copy and the bookkeeping that a `ws.send` per socket costs. It is sound beside `ws` on the same socket:
 * without compression `ws` writes each of its own frames whole, in one turn.
 */
export type Frame = Buffer

const FINAL_BINARY = 0x82

/** Frames `head` and `body` as one binary message (server to client: unmasked). */
function frame(head: Uint8Array, body: Uint8Array): Frame {
  const length = head.length + body.length
  const headerLength = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.allocUnsafe(headerLength + length)
  bytes[0] = FINAL_BINARY
  if (headerLength === 2) bytes[1] = length
  else if (headerLength === 4) {
    bytes[1] = 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 127
    bytes.writeUInt32BE(0, 2)
    bytes.writeUInt32BE(length, 6)
  }
  bytes.set(head, headerLength)
  bytes.set(body, headerLength + head.length)
  return bytes
}

const NOTHING = new Uint8Array()

function headOf(length: number, ...types: number[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const type of types) encoding.writeVarUint(encoder, type)
  encoding.writeVarUint(encoder, length)
  return encoding.toUint8Array(encoder)
}

export const updateFrame = (update: Uint8Array): Frame =>
  frame(headOf(update.length, MESSAGE.sync, SYNC.update), update)

export const step1Frame = (stateVector: Uint8Array): Frame =>
  frame(headOf(stateVector.length, MESSAGE.sync, SYNC.step1), stateVector)

export const step2Frame = (update: Uint8Array): Frame =>
  frame(headOf(update.length, MESSAGE.sync, SYNC.step2), update)

export const awarenessFrame = (states: Uint8Array): Frame =>
  frame(headOf(states.length, MESSAGE.awareness), states)

/** An awareness message about nobody: means nothing to a client but that the line is alive. */
export const keepAliveFrame: Frame = awarenessFrame(new Uint8Array([0]))

export const settledFrame = (count: number): Frame => frame(headOf(count, MESSAGE.settled), NOTHING)

export function standingFrame(standing: Standing): Frame {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.standing)
  encoding.writeVarString(encoder, JSON.stringify(standing))
  return frame(encoding.toUint8Array(encoder), NOTHING)
}
