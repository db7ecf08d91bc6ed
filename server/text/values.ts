import { type ByteReader, MalformedUpdate } from './byteReader.ts'

/** Values of attributes and marks nest no deeper than this in any document of ours (they are flat). */
const MAX_DEPTH = 8

// With a byte order mark kept, as Yjs keeps it: JSON that begins with one is none.
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** Steps over a value in lib0's `any` encoding. Depth is bounded: Yjs reads and writes it by recursion. */
export function skipAny(reader: ByteReader, depth = 0): void {
  if (depth > MAX_DEPTH) throw new MalformedUpdate('value too deep')
  const tag = reader.byte()
  switch (tag) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      break
    case 125:
      reader.signedNumber()
      break
    case 124: // float32
      reader.skip(4)
      break
    case 123: // float64
      reader.skip(8)
      break
    case 119:
      reader.text()
      break
    case 118:
      for (let left = reader.number(); left > 0; left--) {
        skipKey(reader)
        skipAny(reader, depth + 1)
      }
      break
    case 117:
      for (let left = reader.number(); left > 0; left--) skipAny(reader, depth + 1)
      break
    case 116:
      reader.skip(reader.number())
      break
    default:
      // Also 122, big integers: no attribute of ours is one, and JSON cannot hold them.
      throw new MalformedUpdate(`value of type ${tag}`)
  }
}

/** A key of an object. lib0 assigns it with `[]`, so that this one name would replace the prototype. */
function skipKey(reader: ByteReader): void {
  const length = reader.number()
  const start = reader.position
  reader.utf8(length)
  const isShort = length === '__proto__'.length
  if (isShort && utf8.decode(reader.bytes.subarray(start, reader.position)) === '__proto__')
    throw new MalformedUpdate('a key that is no key')
}

/** Steps over a string that must be JSON, of bounded depth: Yjs parses marks and embeds when it reads them. */
export function skipJson(reader: ByteReader): void {
  const length = reader.number()
  const start = reader.position
  reader.utf8(length)
  const text = utf8.decode(reader.bytes.subarray(start, reader.position))
  // What marks are nearly always made of, without a parse.
  if (text === '{}' || text === 'null' || text === 'true') return
  if (jsonDepth(parse(text), MAX_DEPTH) > MAX_DEPTH) throw new MalformedUpdate('value too deep')
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new MalformedUpdate('value that is no JSON')
  }
}

/** Nesting of a parsed JSON value; stops counting past `limit`, so that a hostile one costs no deep recursion. */
function jsonDepth(value: unknown, limit: number): number {
  if (limit < 0 || typeof value !== 'object' || value === null) return 0
  let deepest = 0
  for (const inner of Object.values(value)) deepest = Math.max(deepest, jsonDepth(inner, limit - 1))
  return 1 + deepest
}
