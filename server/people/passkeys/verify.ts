import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { NewPasskey, PasskeyProof } from './answers.ts'
import type { Credential } from './credentials.ts'
import type { PasskeySite } from './site.ts'

/** EdDSA, ES256, RS256: what authenticators have. */
export const ALGORITHMS = [-8, -7, -257]

/** Checks a new passkey: our challenge, our site, the person's finger or code (ID-03). Null when anything is amiss. */
export async function verifyNew(
  site: PasskeySite,
  answer: NewPasskey,
  expectedChallenge: string,
): Promise<Pick<Credential, 'credentialId' | 'publicKey' | 'counter' | 'synced'> | null> {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (registrationInfo === undefined) return null
    const { credential, credentialBackedUp } = registrationInfo
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      synced: credentialBackedUp,
    }
  } catch {
    // The library throws for every answer that is not as it should be, and touches nothing but the answer.
    return null
  }
}

/**
 * Checks a proof: our challenge, our site, the person's finger or code, a signature of this passkey. The counter is not
 * judged here: the library would do so before the signature, and anybody could cast suspicion on a passkey.
 */
export async function verifyProof(
  site: PasskeySite,
  { response: { userHandle, ...response }, ...proof }: PasskeyProof,
  expectedChallenge: string,
  { credentialId, publicKey }: Credential,
): Promise<Pick<Credential, 'counter' | 'synced'> | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        ...proof,
        response: typeof userHandle === 'string' ? { ...response, userHandle } : response,
        clientExtensionResults: {},
      },
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: true,
      credential: {
        id: credentialId,
        publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
        counter: 0,
      },
    })
    if (!verified) return null
    return { counter: authenticationInfo.newCounter, synced: authenticationInfo.credentialBackedUp }
  } catch {
    return null
  }
}
