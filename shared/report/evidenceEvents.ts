import { z } from 'zod'

/** What happens to a section's evidence. Names and notes are addresses of sealed texts (see events.ts). */

const id = z.string().min(1)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const n = z.int().positive()

const act = z.object({
  personId: id,
  postId: id,
  onBehalfOf: id.exactOptional(),
  at: z.string(),
})

const file = {
  evidenceId: id,
  sha256: hash,
  bytes: z.int().nonnegative(),
  mediaType: z.string(),
  paragraphId: id.exactOptional(),
  withLetter: z.literal(true).exactOptional(),
  /** Address of the file's name; put there when the event is sealed. */
  name: hash.exactOptional(),
  note: hash.exactOptional(),
}

export const evidenceEvents = [
  /** `n`: it was added beside that version, which stands frozen (WF-24). */
  z.object({
    type: z.literal('evidence.added'),
    data: z.object({ sectionId: id, n: n.exactOptional(), ...file }),
  }),
  /** It bears out another paragraph, or the whole; or it was put back after it had been taken off. */
  z.object({
    type: z.literal('evidence.bound'),
    data: z.object({
      sectionId: id,
      evidenceId: id,
      paragraphId: id.exactOptional(),
      withLetter: z.literal(true).exactOptional(),
    }),
  }),
  z.object({
    type: z.literal('evidence.unbound'),
    data: z.object({ sectionId: id, evidenceId: id, n: n.exactOptional() }),
  }),
  /** Beside the version that holds it: what a version is borne out by is not for all of the board. */
  z.object({
    type: z.literal('evidence.frozen'),
    data: z.object({
      sectionId: id,
      n,
      evidence: z.array(z.object({ ...file, name: hash, by: act })).min(1),
    }),
  }),
  /** WF-24: the signer confirms what was added after he signed. */
  z.object({
    type: z.literal('evidence.confirmed'),
    data: z.object({ sectionId: id, n, evidenceId: id }),
  }),
] as const
