import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { MESSAGE } from '../../../shared/protocol/collab.ts'
import { readOutgoing, readStanding } from './frames.ts'

function frame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}
const doc = new Y.Doc()
doc.getText('body').insert(0, '字')

describe('[ED-02] own frames are counted as the server counts them', () => {
  it.each([
    [
      'an update',
      (e: encoding.Encoder) => writeUpdate(e, Y.encodeStateAsUpdate(doc)),
      { kind: 'update', hasContent: true },
    ],
    [
      'an answer with content',
      (e: encoding.Encoder) => writeSyncStep2(e, doc),
      { kind: 'step2', hasContent: true },
    ],
    [
      'an empty answer',
      (e: encoding.Encoder) => writeSyncStep2(e, new Y.Doc()),
      { kind: 'step2', hasContent: false },
    ],
    ['a question', (e: encoding.Encoder) => writeSyncStep1(e, doc), { kind: 'other' }],
  ])('%s', (_what, write, read) => expect(readOutgoing(frame(MESSAGE.sync, write))).toEqual(read))

  it('a cursor is no content', () =>
    expect(readOutgoing(frame(MESSAGE.awareness, e => encoding.writeVarUint(e, 0)))).toEqual({
      kind: 'awareness',
    }))
})

describe('a standing', () => {
  it('is read with the reasons that are known', () => {
    expect(readStanding('{"epoch":3,"writable":false,"reason":"storage"}')).toEqual({
      epoch: 3,
      writable: false,
      reason: 'storage',
    })
    expect(readStanding('{"epoch":3,"writable":true,"reason":"new"}')).toEqual({ epoch: 3, writable: true })
    expect(readStanding('{"writable":true}')).toBeNull()
    expect(readStanding('null')).toBeNull()
  })
})
