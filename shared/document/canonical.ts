import canonicalize from 'canonicalize'
import { digest } from 'lib0/hash/sha256'
import type { Block } from './blocks.ts'

/** Lower-case hex SHA-256 of a string's UTF-8 bytes. Synchronous, the same in browser and server. */
export const sha256 = (text: string): string => hex(digest(new TextEncoder().encode(text)))

const hex = (bytes: Uint8Array): string => Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('')

/** JSON as RFC 8785 writes it: one text for one value. Throws on what JSON cannot hold (a programming error). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('value has no JSON form')
  return text
}

/** All that a signature on a section's version covers. What is not here (numbers, layout) may change without voiding it. */
export interface VersionContent {
  readonly reportId: string
  readonly sectionId: string
  /** Version number, from 1. It is part of what is signed: an unchanged text frozen again is another version. */
  readonly n: number
  readonly title: string
  readonly blocks: readonly Block[]
  /** SHA-256 of each piece of evidence, sorted. */
  readonly evidence: readonly string[]
}

/** The exact string whose SHA-256 is the version's hash (WF-04). */
export const canonicalVersion = (content: VersionContent): string => canonicalJson({ format: 1, ...content })

export const versionHash = (canonical: string): string => sha256(canonical)
