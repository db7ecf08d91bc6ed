import { z } from 'zod'
import { line, title } from '../line.ts'
import { proofPlace } from './events.ts'
import { RETENTIONS, STAGES } from './version.ts'

const id = z.string().min(1).max(120)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const reason = z.string().trim().min(1).max(5000)
/** Words of a proof-reader's change: within one line of print. */
const words = line.max(500)

/** Commands on the report as a whole once it is compiled, with the names and fields that api.md fixes. */
export const approvalCommands = [
  z.strictObject({ type: z.literal('report.submit') }),
  z.strictObject({
    type: z.literal('report.sign'),
    stage: z.enum(STAGES),
    hash,
    opinion: reason.exactOptional(),
    toMeeting: z.boolean().exactOptional(),
  }),
  z.strictObject({
    type: z.literal('report.return'),
    reason,
    to: z.enum([...STAGES, 'compiling']),
    sections: z.array(id).min(1).max(500).exactOptional(),
  }),
  z.strictObject({
    type: z.literal('report.meeting'),
    decision: z.enum(['approved', 'revise']),
    date: z.iso.date(),
  }),
  z.strictObject({
    type: z.literal('report.proof'),
    changes: z
      .array(
        z.strictObject({
          before: words.min(1),
          after: words,
          place: proofPlace,
          kind: z.enum(['typo', 'substantive']),
        }),
      )
      .max(200),
  }),
  /** `proofId`: the proof that the second person saw; another one may have taken its place. */
  z.strictObject({ type: z.literal('proof.confirm'), proofId: id.exactOptional() }),
  z.strictObject({
    type: z.literal('report.number'),
    // Letters and hanzi alone: what cannot be seen, or looks like the number's own signs, would print two alike.
    code: z
      .string()
      .normalize('NFKC')
      .regex(/^[\p{Script=Han}A-Za-z]{1,40}$/u),
    year: z.int().min(1949).max(9999),
    serial: z.int().positive().max(99_999),
  }),
  z.strictObject({ type: z.literal('report.voidNumber'), reason }),
  z.strictObject({
    type: z.literal('report.print'),
    copies: z.int().positive().max(100_000),
    distribution: z
      .array(z.strictObject({ to: title.min(1), copies: z.int().positive().max(100_000) }))
      .max(200),
    checker: id,
  }),
  z.strictObject({
    type: z.literal('report.seal'),
    keeper: id,
    at: z.iso.datetime({ offset: true }),
    scan: hash.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('report.dispatch'),
    channel: title.min(1),
    receipt: title.min(1).exactOptional(),
  }),
  z.strictObject({ type: z.literal('report.publish') }),
  z.strictObject({ type: z.literal('report.archive'), retention: z.enum(RETENTIONS) }),
  z.strictObject({
    type: z.literal('report.takeBack'),
    to: z.enum(['deputy_sign', 'leader_sign', 'compiling']),
    reason,
  }),
  z.strictObject({ type: z.literal('report.abandon'), reason }),
  z.strictObject({
    type: z.literal('report.correct'),
    kind: z.enum(['correction', 'supplement']),
    title: title.min(1),
  }),
] as const
