import { z } from 'zod'
import { line } from '../line.ts'

const id = z.string().min(1).max(120)
const reason = z.string().trim().min(1).max(5000)
const named = { sectionId: id, editId: id }

/** Corrections without redrafting, with the names and fields that api.md fixes. */
export const editCommands = [
  z.strictObject({
    type: z.literal('edit.propose'),
    sectionId: id,
    baseHash: z.string().regex(/^[0-9a-f]{64}$/),
    changes: z
      .array(
        z.strictObject({
          paragraphId: id,
          before: line.min(1).max(5000),
          after: line.max(5000),
        }),
      )
      .min(1)
      .max(100),
  }),
  z.strictObject({ type: z.literal('edit.confirm'), ...named }),
  z.strictObject({ type: z.literal('edit.refuse'), ...named, reason: reason.exactOptional() }),
  z.strictObject({ type: z.literal('edit.withdraw'), ...named, reason: reason.exactOptional() }),
] as const
