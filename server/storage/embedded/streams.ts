import type { EventStreams, StreamAppend } from '../port.ts'
import type { Outcome, Reader, Write } from './commits.ts'
import type { Database } from './database.ts'
import { HIGHEST, named, numbered, sorted, sortedRange, table } from './keys.ts'
import { decodeText, encodeText } from './text.ts'

interface Head {
  readonly version: number
  /** In full, because the key of a long name holds only its beginning. */
  readonly name: string
}

/** Event streams: a head (version, name), the entries by number, and what each idempotency key gave. */
export function eventStreams(database: Database): EventStreams {
  return {
    append(stream, expectedVersion, entries, remember) {
      const values = entries.map(encodeText)
      const memory = remember && {
        key: named(table.streamMemory, stream, remember.key),
        value: encodeText(remember.value),
      }
      return database.commit((reader): Outcome<StreamAppend> => {
        const earlier = memory && reader.get(memory.key)
        if (earlier) return { answer: { kind: 'repeated', value: decodeText(earlier) }, writes: [] }

        const present = version(reader, stream)
        if (present !== expectedVersion) return { answer: { kind: 'conflict', version: present }, writes: [] }

        const writes: Write[] = values.map((value, index) => ({
          key: numbered(table.streamEntry, stream, present + 1 + index),
          value,
        }))
        const head = { version: present + values.length, name: stream }
        if (values.length > 0) writes.push({ key: sorted(table.stream, stream), value: encodeHead(head) })
        if (memory) writes.push(memory)
        return { answer: { kind: 'appended', version: head.version }, writes }
      })
    },

    read(stream, after) {
      return database.read(reader => {
        const from = numbered(table.streamEntry, stream, after + 1)
        const to = numbered(table.streamEntry, stream, HIGHEST)
        return Array.from(reader.entries(from, to), entry => decodeText(entry.value))
      })
    },

    version: stream => database.read(reader => version(reader, stream)),

    remembered(stream, key) {
      return database.read(reader => {
        const value = reader.get(named(table.streamMemory, stream, key))
        return value && decodeText(value)
      })
    },

    list(prefix) {
      return database.read(reader => {
        const { from, to } = sortedRange(table.stream, prefix)
        return Array.from(reader.entries(from, to), entry => decodeHead(entry.value).name)
          .filter(name => name.startsWith(prefix))
          .sort()
      })
    },
  }
}

function version(reader: Reader, stream: string): number {
  const head = reader.get(sorted(table.stream, stream))
  return head ? decodeHead(head).version : 0
}

function encodeHead(head: Head): Buffer {
  const version = Buffer.alloc(6)
  version.writeUIntBE(head.version, 0, 6)
  return Buffer.concat([version, encodeText(head.name)])
}

function decodeHead(bytes: Uint8Array): Head {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return { version: head.readUIntBE(0, 6), name: decodeText(head.subarray(6)) }
}
