import { z } from 'zod'
import type { EventDraft } from './events.ts'
import { line, title } from './line.ts'

/** 公开属性: 主动公开, 依申请公开, 不予公开. */
export const DISCLOSURES = ['active', 'onRequest', 'none'] as const
/** 紧急程度: none, 加急, 特急. */
export const URGENCIES = ['none', 'urgent', 'extraUrgent'] as const

/** What stands in an event as it is: the reader of titles and chains may see it (RD-11). */
const open = {
  /** Its line breaks are chosen by a person, as the official format asks. */
  title: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}\u2028\u2029]*(\n[^\p{Cc}\u2028\u2029]*)*$/u, 'control character'),
  addressee: title,
  signatory: title,
  copyTo: z.array(title.min(1)).max(30).readonly(),
  attachments: z
    .array(z.strictObject({ title: title.min(1) }))
    .max(50)
    .readonly(),
  /** SC-01: nothing classified. */
  secrecy: z.literal('none'),
  disclosure: z.enum(DISCLOSURES).exactOptional(),
  urgency: z.enum(URGENCIES),
  format: z.enum(['letter', 'document']),
} as const

/** What does not: it is sealed like every free text, and read by who reads the board. */
const sealed = {
  preamble: z.array(z.string().max(5000)).max(50).readonly(),
  contact: z.strictObject({ name: line.max(100), phone: line.max(100) }).exactOptional(),
} as const

/** The letter that carries the report, as people write and read it. */
export const letterSchema = z.strictObject({ ...open, ...sealed })
export type Letter = z.infer<typeof letterSchema>

/** `letter.set`: what is not given stays as it is. */
export const letterCommand = z.strictObject({
  type: z.literal('letter.set'),
  title: open.title,
  addressee: open.addressee.exactOptional(),
  signatory: open.signatory.exactOptional(),
  preamble: sealed.preamble.exactOptional(),
  contact: sealed.contact,
  copyTo: open.copyTo.exactOptional(),
  attachments: open.attachments.exactOptional(),
  secrecy: open.secrecy.exactOptional(),
  disclosure: open.disclosure,
  urgency: open.urgency.exactOptional(),
  format: open.format.exactOptional(),
})

/** SHA-256 of a stored text `{salt, text}`. */
const address = z.string().regex(/^[0-9a-f]{64}$/)

/** The letter as events and the state have it: its own words by address. */
export const sealedLetter = z.strictObject({
  ...open,
  preamble: z.array(address).readonly(),
  /** Name and telephone. */
  contact: z.tuple([address, address]).readonly().exactOptional(),
})
export type SealedLetter = z.infer<typeof sealedLetter>

/** A letter before anything was said about it. */
export const EMPTY_LETTER: SealedLetter = {
  title: '',
  addressee: '',
  signatory: '',
  copyTo: [],
  attachments: [],
  secrecy: 'none',
  urgency: 'none',
  format: 'letter',
  preamble: [],
}

/** The event by which a letter gets new fields. */
export function letterSet(before: SealedLetter, changes: Partial<Letter>): EventDraft {
  const { preamble, contact, ...plain } = changes
  const texts = {
    ...(preamble === undefined ? {} : { preamble }),
    ...(contact === undefined ? {} : { contact: [contact.name, contact.phone] }),
  }
  return { body: { type: 'letter.set', data: { ...before, ...plain } }, texts }
}

/** Addresses of a letter's own words. */
export const textsOfLetter = ({ preamble, contact }: SealedLetter): string[] => [
  ...preamble,
  ...(contact ?? []),
]

/** The letter with its words, as far as the reader may have them. */
export function openLetter(
  { preamble, contact, ...plain }: SealedLetter,
  text: (address: string) => string | undefined,
): Letter {
  const known = (address: string) => text(address) ?? ''
  const [name, phone] = contact ?? []
  return {
    ...plain,
    preamble: preamble.map(known),
    ...(name === undefined || phone === undefined
      ? {}
      : { contact: { name: known(name), phone: known(phone) } }),
  }
}
