import { z } from 'zod'
import { approvalCommands } from './approval/commands.ts'
import { editCommands } from './edits/commands.ts'
import { type AddEvidence, evidenceCommands } from './evidenceCommands.ts'
import { letterCommand } from './letter.ts'
import { title } from './line.ts'

const id = z.string().min(1).max(120)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const n = z.int().positive()
/** Free text of an opinion or a reason. */
const text = z.string().trim().min(1).max(5000)
const paragraphs = z.array(id).max(500)
const time = z.iso.datetime({ offset: true })
/** What the signer had before him (SG-02): compared with which version, 0 for the whole text alone, and since when. */
const shown = z.strictObject({ against: z.int().nonnegative(), at: time })

/** Commands of `POST /api/reports/:id/commands`, with the names and fields that api.md fixes. */
export const reportCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('outline.add'),
    parentId: id.nullable(),
    index: z.int().nonnegative(),
    title: title.min(1),
  }),
  z.strictObject({ type: z.literal('outline.rename'), sectionId: id, title }),
  z.strictObject({
    type: z.literal('outline.move'),
    sectionId: id,
    parentId: id.nullable(),
    index: z.int().nonnegative(),
  }),
  z.strictObject({ type: z.literal('outline.remove'), sectionId: id }),
  z.strictObject({
    type: z.literal('section.assign'),
    sectionId: id,
    leadUnitId: id,
    coUnitIds: z.array(id).max(30),
    dueAt: time,
    wordBudget: z.int().positive().max(100_000).exactOptional(),
    coEdit: z.boolean().exactOptional(),
    reason: text.exactOptional(),
  }),
  z.strictObject({ type: z.literal('assignment.decline'), sectionId: id, reason: text }),
  z.strictObject({
    type: z.literal('assignment.insist'),
    sectionId: id,
    unitId: id.exactOptional(),
    reason: text,
  }),
  z.strictObject({
    type: z.literal('assignment.rule'),
    sectionId: id,
    unitId: id.exactOptional(),
    ruling: z.enum(['upheld', 'released']),
    text,
  }),
  z.strictObject({ type: z.literal('section.submit'), sectionId: id, note: text.exactOptional() }),
  z.strictObject({ type: z.literal('section.withdraw'), sectionId: id }),
  z.strictObject({
    type: z.literal('section.approve'),
    sectionId: id,
    version: n,
    hash,
    opinion: text.exactOptional(),
    exceptionReason: text.exactOptional(),
    shown: shown.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('section.countersign'),
    sectionId: id,
    version: n,
    hash,
    opinion: z.enum(['agree', 'change', 'disagree']),
    text: text.exactOptional(),
    paragraphs: paragraphs.exactOptional(),
    shown: shown.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('opinion.dispose'),
    sectionId: id,
    opinionId: id,
    disposition: z.enum(['adopted', 'partly', 'declined']),
    reason: text,
  }),
  z.strictObject({ type: z.literal('dispute.consult'), sectionId: id, opinionId: id, text }),
  z.strictObject({ type: z.literal('dispute.raise'), sectionId: id, opinionId: id, reason: text }),
  z.strictObject({
    type: z.literal('dispute.rule'),
    sectionId: id,
    opinionId: id,
    ruling: z.enum(['proceed', 'revise']),
    text,
  }),
  z.strictObject({ type: z.literal('countersign.requestClose'), sectionId: id, unitId: id, reason: text }),
  z.strictObject({ type: z.literal('countersign.close'), sectionId: id, unitId: id, reason: text }),
  z.strictObject({
    type: z.literal('section.sign'),
    sectionId: id,
    version: n,
    hash,
    opinion: text.exactOptional(),
    shown: shown.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('section.return'),
    sectionId: id,
    reason: text,
    to: z.enum(['drafting', 'review']).exactOptional(),
    paragraphs: paragraphs.exactOptional(),
  }),
  z.strictObject({ type: z.literal('section.accept'), sectionId: id }),
  z.strictObject({ type: z.literal('section.reopen'), sectionId: id, reason: text }),
  z.strictObject({ type: z.literal('section.recall'), sectionId: id, reason: text }),
  z.strictObject({ type: z.literal('act.takeBack'), sectionId: id, eventSeq: n }),
  ...evidenceCommands,
  z.strictObject({ type: z.literal('report.compile') }),
  letterCommand,
  z.strictObject({ type: z.literal('reminder.send'), sectionIds: z.array(id).min(1).max(200) }),
  ...approvalCommands,
  ...editCommands,
  z.strictObject({ type: z.literal('escalation.raise'), sectionId: id, toPostId: id, text }),
])
/** What is decided: the commands of that door, and the file that came through the other. */
export type ReportCommand = z.infer<typeof reportCommand> | AddEvidence
export type CommandType = ReportCommand['type']
export type CommandOf<T extends CommandType> = Extract<ReportCommand, { type: T }>

/** What comes with every command, whatever its type. */
export const commandEnvelope = z.object({
  idempotencyKey: z.string().min(1).max(200),
  expectedVersion: z.int().nonnegative().exactOptional(),
  postId: id.exactOptional(),
  onBehalfOf: id.exactOptional(),
})
export type CommandEnvelope = z.infer<typeof commandEnvelope>
