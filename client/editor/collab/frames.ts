import * as decoding from 'lib0/decoding'
import { MESSAGE, type Standing, SYNC } from '../../../shared/protocol/collab.ts'

/** What one of our own frames is, as far as saving and composing care. */
export type Outgoing =
  /** A sync step 2 or an update. `hasContent` is false for the two bytes `00 00`, which the server does not count. */
  | { readonly kind: 'step2' | 'update'; readonly hasContent: boolean }
  | { readonly kind: 'awareness' | 'other' }

export function readOutgoing(frame: Uint8Array): Outgoing {
  const decoder = decoding.createDecoder(frame)
  const message = decoding.readVarUint(decoder)
  if (message === MESSAGE.awareness) return { kind: 'awareness' }
  if (message !== MESSAGE.sync) return { kind: 'other' }
  const step = decoding.readVarUint(decoder)
  if (step !== SYNC.step2 && step !== SYNC.update) return { kind: 'other' }
  const update = decoding.readVarUint8Array(decoder)
  const hasContent = update.length !== 2 || update[0] !== 0 || update[1] !== 0
  return { kind: step === SYNC.step2 ? 'step2' : 'update', hasContent }
}

/** Reads the JSON of message type 5; null when it is no standing. */
export function readStanding(json: string): Standing | null {
  const value: unknown = JSON.parse(json)
  if (typeof value !== 'object' || value === null) return null
  const { epoch, writable, reason } = value as Record<string, unknown>
  if (typeof epoch !== 'number' || typeof writable !== 'boolean') return null
  const known = reason === 'not_drafting' || reason === 'not_yours' || reason === 'storage'
  return { epoch, writable, ...(known ? { reason } : {}) }
}
