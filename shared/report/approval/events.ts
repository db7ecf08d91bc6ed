import { z } from 'zod'
import { RETENTIONS, STAGES } from './version.ts'

/** What happens to the report as a whole once it is compiled. Free text is the address of a sealed blob (see ../events.ts). */

const id = z.string().min(1)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const address = hash
const n = z.int().positive()
const day = z.iso.date()

/** Where a proof-reader's change stands. */
export const proofPlace = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('body'), sectionId: id, paragraphId: id }),
  z.strictObject({ in: z.literal('title'), sectionId: id }),
  z.strictObject({ in: z.literal('letter'), field: z.enum(['title', 'addressee', 'signatory']) }),
  z.strictObject({ in: z.literal('preamble'), index: z.int().nonnegative() }),
])

export const approvalEvents = [
  z.object({ type: z.literal('report.submitted'), data: z.object({ n, hash, unitId: id }) }),
  z.object({
    type: z.literal('report.signed'),
    data: z.object({
      n,
      hash,
      stage: z.enum(STAGES),
      signatureId: id,
      unitId: id,
      opinion: address.exactOptional(),
    }),
  }),
  /** The step that the signature before it completed. */
  z.object({
    type: z.literal('report.advanced'),
    data: z.object({ n, to: z.enum(['office_check', 'deputy_sign', 'leader_sign', 'proof']) }),
  }),
  z.object({
    type: z.literal('report.referred'),
    data: z.object({ n, stage: z.enum(['deputy_sign', 'leader_sign']) }),
  }),
  z.object({
    type: z.literal('report.met'),
    data: z.object({
      n,
      decision: z.enum(['approved', 'revise']),
      date: day,
      to: z.enum(['deputy_sign', 'leader_sign', 'compiling']),
    }),
  }),
  z.object({
    type: z.literal('report.returned'),
    data: z.object({
      n,
      to: z.enum([...STAGES, 'compiling']),
      reason: address.exactOptional(),
      sectionIds: z.array(id).exactOptional(),
    }),
  }),
  z.object({
    type: z.literal('report.proofed'),
    data: z.object({
      n,
      proofId: id,
      places: z.array(proofPlace),
      /** One for each place. */
      befores: z.array(address),
      afters: z.array(address),
    }),
  }),
  z.object({ type: z.literal('proof.confirmed'), data: z.object({ n, proofId: id }) }),
  z.object({
    type: z.literal('report.numbered'),
    data: z.object({ n, code: z.string(), year: z.int(), serial: z.int().positive() }),
  }),
  z.object({
    type: z.literal('report.numberVoided'),
    data: z.object({ n, reason: address.exactOptional() }),
  }),
  z.object({
    type: z.literal('report.printed'),
    data: z.object({
      n,
      copies: z.int().positive(),
      distribution: z.array(z.object({ to: z.string(), copies: z.int().positive() })),
      checker: id,
    }),
  }),
  z.object({
    type: z.literal('report.sealed'),
    data: z.object({ n, keeper: id, at: z.string(), scan: hash.exactOptional() }),
  }),
  z.object({
    type: z.literal('report.dispatched'),
    data: z.object({ n, channel: z.string(), receipt: z.string().exactOptional() }),
  }),
  z.object({ type: z.literal('report.published'), data: z.object({ n }) }),
  z.object({ type: z.literal('report.archived'), data: z.object({ n, retention: z.enum(RETENTIONS) }) }),
  z.object({
    type: z.literal('report.takenBack'),
    data: z.object({
      n,
      to: z.enum(['deputy_sign', 'leader_sign', 'compiling']),
      destroyed: z.int().nonnegative(),
      reason: address.exactOptional(),
    }),
  }),
  z.object({ type: z.literal('report.abandoned'), data: z.object({ reason: address.exactOptional() }) }),
  /** A correction has become part of the report: version `n` in the place of the one before (WF-20). */
  z.object({
    type: z.literal('report.revised'),
    data: z.object({ n, hash, to: z.enum(['office_check', 'deputy_sign', 'leader_sign']) }),
  }),
  /** RP-11: another report corrects or completes this one. */
  z.object({
    type: z.literal('report.amended'),
    data: z.object({ kind: z.enum(['correction', 'supplement']), reportId: id, title: z.string() }),
  }),
] as const
