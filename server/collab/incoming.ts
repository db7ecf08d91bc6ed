import { MESSAGE, SYNC } from '../../shared/protocol/collab.ts'
import { ByteReader, MalformedUpdate } from '../text/byteReader.ts'

/** What a client's frame says. Bytes are views of the frame. */
export type Incoming =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'content'; readonly isStep2: boolean; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly states: Uint8Array }
  | { readonly kind: 'queryAwareness' }

/** Reads a frame to its last byte; null when it is none of the protocol's. */
export function readIncoming(bytes: Uint8Array): Incoming | null {
  try {
    const reader = new ByteReader(bytes)
    const incoming = read(reader)
    return reader.position === bytes.length ? incoming : null
  } catch (error) {
    if (error instanceof MalformedUpdate) return null
    throw error
  }
}

function read(reader: ByteReader): Incoming | null {
  switch (reader.number()) {
    case MESSAGE.sync:
      return readSync(reader)
    case MESSAGE.awareness:
      return { kind: 'awareness', states: reader.view() }
    case MESSAGE.queryAwareness:
      return { kind: 'queryAwareness' }
    default:
      return null
  }
}

function readSync(reader: ByteReader): Incoming | null {
  const type = reader.number()
  if (type === SYNC.step1) return { kind: 'step1', stateVector: reader.view() }
  if (type === SYNC.step2 || type === SYNC.update)
    return { kind: 'content', isStep2: type === SYNC.step2, update: reader.view() }
  return null
}
