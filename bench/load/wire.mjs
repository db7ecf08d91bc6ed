// Frames of the two protocols, ready for a socket. Hocuspocus puts the document's name before every message.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

export const SYNC = { step1: 0, step2: 1, update: 2 }
const MASK = Buffer.from([0x37, 0xfa, 0x21, 0x3d])

/** A whole binary WebSocket frame from a client, masked as the standard wants it. */
export function clientFrame(payload, opcode = 2) {
  const length = payload.length
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8
  const frame = Buffer.allocUnsafe(6 + extended + length)
  frame[0] = 0x80 | opcode
  frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127)
  if (extended === 2) frame.writeUInt16BE(length, 2)
  if (extended === 8) frame.writeBigUInt64BE(BigInt(length), 2)
  MASK.copy(frame, 2 + extended)
  for (let i = 0; i < length; i++) frame[6 + extended + i] = payload[i] ^ MASK[i & 3]
  return frame
}

/** A sync message; `room` is named only where the protocol wants it. */
export function syncFrame({ named }, room, type, bytes) {
  const encoder = encoding.createEncoder()
  if (named) encoding.writeVarString(encoder, room)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, bytes)
  return clientFrame(encoding.toUint8Array(encoder))
}

/** What a Hocuspocus client says first. */
export function authFrame(room) {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, room)
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, 'token')
  encoding.writeVarString(encoder, '4.7.0')
  return clientFrame(encoding.toUint8Array(encoder))
}

/** The sync type and update of a server's message, or null when it is something else. */
export function readSync({ named }, payload) {
  const decoder = decoding.createDecoder(payload)
  if (named) decoding.readVarString(decoder)
  const type = decoding.readVarUint(decoder)
  // Hocuspocus sends some of its sync messages as type 4 ("sync reply").
  if (type !== 0 && !(named && type === 4)) return null
  return { type: decoding.readVarUint(decoder), update: decoding.readVarUint8Array(decoder) }
}
