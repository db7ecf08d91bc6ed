import * as encoding from 'lib0/encoding'

/** Numbers as they stand in an update; strings become their length and their bytes. */
export function bytesOf(...parts: (number | string | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts)
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else if (typeof part === 'string') encoding.writeVarString(encoder, part)
    else encoding.writeUint8Array(encoder, part)
  return encoding.toUint8Array(encoder)
}

export const raw = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes)
/** The kind of struct that holds characters. */
export const TEXT = 4
