import { z } from 'zod'

/** What happens to a correction (WF-20). Its words are addresses of sealed blobs (see ../events.ts). */

const id = z.string().min(1)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const address = hash
const edit = { sectionId: id, editId: id }

export const editEvents = [
  z.object({
    type: z.literal('edit.proposed'),
    data: z.object({
      ...edit,
      n: z.int().positive(),
      unitIds: z.array(id).min(1),
      paragraphIds: z.array(id).min(1),
      /** One for each paragraph named. */
      befores: z.array(address),
      afters: z.array(address),
    }),
  }),
  z.object({ type: z.literal('edit.confirmed'), data: z.object({ ...edit, unitId: id }) }),
  z.object({
    type: z.literal('edit.refused'),
    data: z.object({ ...edit, unitId: id, reason: address.exactOptional() }),
  }),
  z.object({
    type: z.literal('edit.withdrawn'),
    data: z.object({ ...edit, reason: address.exactOptional() }),
  }),
  /** All have confirmed it: the text has become version `n`. */
  z.object({
    type: z.literal('edit.entered'),
    data: z.object({
      ...edit,
      n: z.int().positive(),
      hash,
      characters: z.int().nonnegative(),
      provenance: hash,
    }),
  }),
  /** It could not be entered: the old text stands. */
  z.object({ type: z.literal('edit.lapsed'), data: z.object(edit) }),
] as const
