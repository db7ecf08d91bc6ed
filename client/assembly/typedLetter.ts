import { z } from 'zod'

/** The letter's fields that are typed here. */
export const FIELDS = ['title', 'addressee', 'preamble', 'signatory', 'disclosure'] as const
export type Field = (typeof FIELDS)[number]

/** What was typed into a field, and what the letter said there then. */
const typed = z.object({ text: z.string(), over: z.string() })
export type Typed = z.infer<typeof typed>
const typedLetter = z.partialRecord(z.enum(FIELDS), typed)
export type TypedLetter = Readonly<Partial<Record<Field, Typed>>>

const keyOf = (personId: string, reportId: string): string => `lianshu.letter.${personId}.${reportId}`

/** Keeps what is typed and not saved for this tab, over a reload and while other pages are looked at. */
export function keepTyped(storage: Storage, personId: string, reportId: string, letter: TypedLetter): void {
  const key = keyOf(personId, reportId)
  if (Object.keys(letter).length === 0) storage.removeItem(key)
  else storage.setItem(key, JSON.stringify(letter))
}

/** What was kept; nothing where it cannot be read. */
export function keptTyped(storage: Storage, personId: string, reportId: string): TypedLetter {
  try {
    const kept = typedLetter.safeParse(JSON.parse(storage.getItem(keyOf(personId, reportId)) ?? '{}'))
    return kept.success ? (kept.data as TypedLetter) : {}
  } catch {
    return {}
  }
}
