import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** Next clocks by client, as y-protocols sends them in a step 1. */
export function encodeStateVector(clocks: Iterable<readonly [client: number, clock: number]>): Uint8Array {
  const pairs = [...clocks]
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, pairs.length)
  for (const [client, clock] of pairs) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
  }
  return encoding.toUint8Array(encoder)
}

/** Whether bytes from a client are a state vector and nothing else. */
export function isStateVector(bytes: Uint8Array): boolean {
  try {
    const decoder = decoding.createDecoder(bytes)
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      decoding.readVarUint(decoder)
      decoding.readVarUint(decoder)
    }
    return !decoding.hasContent(decoder)
  } catch {
    return false
  }
}
