import { z } from 'zod'

/** What a browser hands on from an authenticator; all of it binary, as base64url. */
const bytes = z
  .string()
  .max(12_000)
  .regex(/^[\w-]*$/)
const credentialId = bytes.min(1).max(1400)

/** The answer of `navigator.credentials.get()`. */
export const passkeyProof = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.nullish(),
  }),
})
export type PasskeyProof = z.infer<typeof passkeyProof>

/** The answer of `navigator.credentials.create()`. */
export const newPasskey = z.object({
  id: credentialId,
  rawId: credentialId,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(30)).max(10).default([]),
  }),
})
export type NewPasskey = z.infer<typeof newPasskey>

/** The challenge that an answer claims to answer; null when it claims none. The signature over it is checked later. */
export function challengeOf(answer: NewPasskey | PasskeyProof): string | null {
  try {
    const json: unknown = JSON.parse(
      Buffer.from(answer.response.clientDataJSON, 'base64url').toString('utf8'),
    )
    return z.object({ challenge: z.string().max(200) }).parse(json).challenge
  } catch {
    // Not what a browser makes: no challenge of ours.
    return null
  }
}
