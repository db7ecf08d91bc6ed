import { MESSAGE, type Standing, SYNC } from '../../shared/protocol/collab.ts'

/**
 * A complete WebSocket frame, header included. Framing a message once and writing the same bytes to every socket saves
 * the header, the copy and the bookkeeping that a `ws.send` per socket costs. It is sound beside `ws` on the same socket:
 * without compression `ws` writes each of its own frames whole, in one turn.
 */
export type Frame = Buffer

const FINAL_BINARY = 0x82

/** Frames one binary message: some numbers of the protocol and the bytes behind them, put in place without copies. */
function frame(numbers: readonly number[], body: Uint8Array): Frame {
  let length = body.length
  for (const number of numbers) length += varUintLength(number)
  const headerLength = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.allocUnsafe(headerLength + length)
  writeHeader(bytes, length)
  let at = headerLength
  for (const number of numbers) at = writeVarUint(bytes, at, number)
  bytes.set(body, at)
  return bytes
}

/** From a server, so without a mask. */
function writeHeader(bytes: Buffer, length: number): void {
  bytes[0] = FINAL_BINARY
  if (length < 126) bytes[1] = length
  else if (length < 65_536) {
    bytes[1] = 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 127
    bytes.writeUInt32BE(0, 2)
    bytes.writeUInt32BE(length, 6)
  }
}

function varUintLength(number: number): number {
  let length = 1
  for (let rest = number; rest > 0x7f; rest = Math.floor(rest / 128)) length++
  return length
}

/** Writes at `at` and answers where the next byte goes. */
function writeVarUint(bytes: Buffer, at: number, number: number): number {
  let next = at
  let rest = number
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes[next++] = 0x80 | (rest & 0x7f)
  bytes[next++] = rest
  return next
}

export const updateFrame = (update: Uint8Array): Frame =>
  frame([MESSAGE.sync, SYNC.update, update.length], update)

export const step1Frame = (stateVector: Uint8Array): Frame =>
  frame([MESSAGE.sync, SYNC.step1, stateVector.length], stateVector)

export const step2Frame = (update: Uint8Array): Frame =>
  frame([MESSAGE.sync, SYNC.step2, update.length], update)

export const awarenessFrame = (states: Uint8Array): Frame => frame([MESSAGE.awareness, states.length], states)

/** An awareness message about nobody: means nothing to a client but that the line is alive. */
export const keepAliveFrame: Frame = awarenessFrame(new Uint8Array([0]))

const NOTHING = new Uint8Array()

export const settledFrame = (count: number): Frame => frame([MESSAGE.settled, count], NOTHING)

export function standingFrame(standing: Standing): Frame {
  const json = Buffer.from(JSON.stringify(standing))
  return frame([MESSAGE.standing, json.length], json)
}
