import { z } from 'zod'
import type { Task } from '../report/tasks.ts'
import { EMAIL, WHEN } from './choices.ts'
import { NOTICE_GROUPS, NOTICE_KINDS, type NoticeGroup } from './notice.ts'

/** What is stored and what comes over HTTP; apart from the names, so that a page that only shows them loads no parser. */

const id = z.string().min(1)
/** A kind of task; which there are is the rules' own list (turn.ts). */
const task = z.custom<Task['kind']>(value => typeof value === 'string' && value !== '')

/**
 * One notice to one person. It holds no free text: titles, names and numbers alone (NT-03). `id` sorts by time and is the
 * same however often the event is looked at.
 */
export const personalNotice = z.object({
  id,
  at: z.string(),
  kind: z.enum(NOTICE_KINDS),
  task: task.exactOptional(),
  reportId: id.exactOptional(),
  /** Title of the report. */
  report: z.string().exactOptional(),
  /** The sections that it is about; one, but for a reminder. */
  sectionIds: z.array(id).exactOptional(),
  /** Number and title of the first one, as they were then. */
  section: z.string().exactOptional(),
  /** Number of the version. */
  n: z.int().positive().exactOptional(),
  /** Who did it; nobody where the server did. */
  by: id.exactOptional(),
  /** The post for whose holder he did it. */
  byBehalf: id.exactOptional(),
  /** The post for whose holder the person is asked (PO-02). */
  forPost: id.exactOptional(),
  unitId: id.exactOptional(),
  dueAt: z.string().exactOptional(),
  /** The end of a delegation. */
  until: z.string().exactOptional(),
})

const whens = z.strictObject(
  Object.fromEntries(NOTICE_GROUPS.map(group => [group, z.enum(WHEN)])) as Record<
    NoticeGroup,
    z.ZodEnum<{ now: 'now'; digest: 'digest'; off: 'off' }>
  >,
)

/** What a person has chosen, with the address that he gave himself. */
export const choices = z.strictObject({
  /** Not given: no mail. */
  email: z.string().max(254).regex(EMAIL).exactOptional(),
  mail: whens,
  robot: whens,
})
