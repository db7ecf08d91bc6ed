import { z } from 'zod'
import { REMINDER_PACES, REMINDER_STAGES } from '../calendar/reminderStage.ts'
import { ROLES } from '../people/directory.ts'

const id = z.string().min(1)
const address = z.string().regex(/^[0-9a-f]{64}$/)

/** What urges somebody to act, and decides nothing (DL-04). `personIds` are those who were told. */
export const reminderEvents = [
  z.object({
    type: z.literal('reminder.sent'),
    data: z.object({
      /** One; several where one event stood for all that were reminded of together. */
      sectionIds: z.array(id),
      personIds: z.array(id),
      /** It fell due (DL-02): for which due time, and how long before or after it. By hand it has none. */
      scheduled: z
        .object({ stage: z.enum(REMINDER_STAGES), pace: z.enum(REMINDER_PACES), dueAt: z.string() })
        .exactOptional(),
    }),
  }),
  /** The office it goes to is named beside its holder: whoever holds it later sees it too. */
  z.object({
    type: z.literal('escalation.raised'),
    data: z.object({
      sectionId: id,
      toPostId: id,
      unitId: id,
      role: z.enum(ROLES),
      personIds: z.array(id),
      text: address.exactOptional(),
    }),
  }),
] as const
