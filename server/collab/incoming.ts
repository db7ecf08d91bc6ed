import * as decoding from 'lib0/decoding'
import { MESSAGE, SYNC } from '../../shared/protocol/collab.ts'

/** What a client's frame says. */
export type Incoming =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'content'; readonly isStep2: boolean; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly states: Uint8Array }
  | { readonly kind: 'queryAwareness' }

/** Reads a frame to its last byte; null when it is none of the protocol's. */
export function readIncoming(bytes: Uint8Array): Incoming | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    const incoming = read(decoder)
    return decoding.hasContent(decoder) ? null : incoming
  } catch {
    // lib0 throws plain errors on whatever ends too early.
    return null
  }
}

function read(decoder: decoding.Decoder): Incoming | null {
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return readSync(decoder)
    case MESSAGE.awareness:
      return { kind: 'awareness', states: readBytes(decoder) }
    case MESSAGE.queryAwareness:
      return { kind: 'queryAwareness' }
    default:
      return null
  }
}

function readSync(decoder: decoding.Decoder): Incoming | null {
  const type = decoding.readVarUint(decoder)
  if (type === SYNC.step1) return { kind: 'step1', stateVector: readBytes(decoder) }
  if (type === SYNC.step2 || type === SYNC.update)
    return { kind: 'content', isStep2: type === SYNC.step2, update: readBytes(decoder) }
  return null
}

/** A view of the frame's bytes; a length beyond its end throws (lib0 itself would make a view past it). */
function readBytes(decoder: decoding.Decoder): Uint8Array {
  const length = decoding.readVarUint(decoder)
  if (length > decoder.arr.length - decoder.pos) throw new RangeError('frame ends too early')
  return decoding.readUint8Array(decoder, length)
}
