import { createHash } from 'node:crypto'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { Directory } from '../../../shared/people/directory.ts'
import { conflict, forbidden, notFound, type Rejection, refused } from '../../../shared/report/rejection.ts'
import { PROOF_LASTS } from '../../../shared/report/seen.ts'
import type { AccessLog } from '../accessLog.ts'
import type { Session } from '../sessions.ts'
import { challengeOf, type NewPasskey } from './answers.ts'
import { CHALLENGE_LASTS, type Challenges } from './challenges.ts'
import type { Credential, Credentials, KeptCredential } from './credentials.ts'
import type { PasskeySite } from './site.ts'
import { ALGORITHMS, verifyNew } from './verify.ts'

/** A person has a few devices. */
const MOST = 20

/** A passkey as its owner sees it. */
export interface Passkey {
  readonly id: string
  readonly name: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly usedAt?: string
  /** Its owner's account has it on other devices too. */
  readonly synced: boolean
  /** When it was found that two devices may have it: it opens nothing any more. */
  readonly copiedAt?: string
}

/** The passkeys of a person, in his own hands alone (ID-01). What they open is in proving.ts. */
export interface Passkeys {
  list(personId: string): Promise<Passkey[]>
  /** What the browser needs to make one. */
  addOptions(session: Session): Promise<PublicKeyCredentialCreationOptionsJSON | Rejection>
  add(
    session: Session,
    made: { readonly name: string; readonly passkey: NewPasskey },
    address: string,
  ): Promise<Passkey | Rejection>
  rename(personId: string, id: string, name: string): Promise<Passkey | Rejection>
  /** Null when it is gone. */
  remove(session: Session, id: string, address: string): Promise<Rejection | null>
  /** What the browser needs to find one to sign in with: whichever it has for this site. */
  signInOptions(): Promise<PublicKeyCredentialRequestOptionsJSON | Rejection>
  /** What the browser needs to prove that the signed-in person is there: one of his own. */
  confirmOptions(session: Session): Promise<PublicKeyCredentialRequestOptionsJSON | Rejection>
}

export interface PasskeysDeps {
  readonly credentials: Credentials
  readonly challenges: Challenges
  readonly accessLog: AccessLog
  readonly directory: () => Directory
  /** Where this server is; null where browsers have no passkeys. */
  readonly site: () => PasskeySite | null
  /** Whether a reset of the password has ended it since. */
  readonly isOver: (credential: Credential) => boolean
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** What an authenticator knows a person by: always the same, and nothing that names him. */
export const userHandle = (personId: string): Buffer =>
  createHash('sha256').update(`lianshu:passkey:${personId}`).digest()

export function createPasskeys(deps: PasskeysDeps): Passkeys {
  const { credentials, challenges, accessLog, directory, now, isOver } = deps

  const noSite = (): Rejection => refused('ID-07')
  const needsProof = ({ confirmedAt }: Session): boolean => now() - Date.parse(confirmedAt) > PROOF_LASTS

  async function living(personId: string): Promise<KeptCredential[]> {
    return (await credentials.of(personId)).filter(({ credential }) => !isOver(credential))
  }

  async function own(personId: string, id: string): Promise<KeptCredential | null> {
    const found = await credentials.get(id)
    return found?.credential.personId === personId ? found : null
  }

  const named = ({ credential: { credentialId: id, transports } }: KeptCredential) => ({ id, transports })

  async function requestOptions(
    site: PasskeySite,
    challenge: string,
    allowed: readonly KeptCredential[],
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: site.rpId,
      challenge: bytesOf(challenge),
      userVerification: 'required',
      timeout: CHALLENGE_LASTS,
      allowCredentials: allowed.map(named),
    })
  }

  return {
    list: async personId => (await living(personId)).map(shown),
    async addOptions(session) {
      const site = deps.site()
      if (site === null) return noSite()
      if (needsProof(session)) return forbidden('confirm_required')
      const present = await living(session.personId)
      if (present.length >= MOST) return refused('ID-01', { missing: 'room', most: MOST })
      const challenge = await challenges.issue({ kind: 'add', sessionId: session.id })
      return generateRegistrationOptions({
        rpName: '联署 Lianshu',
        rpID: site.rpId,
        userID: new Uint8Array(userHandle(session.personId)),
        userName: session.login,
        userDisplayName: directory().persons.find(p => p.id === session.personId)?.name ?? session.login,
        challenge: bytesOf(challenge),
        timeout: CHALLENGE_LASTS,
        attestationType: 'none',
        excludeCredentials: present.map(named),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        supportedAlgorithmIDs: ALGORITHMS,
      })
    },
    async add(session, { name, passkey }, address) {
      const site = deps.site()
      if (site === null) return noSite()
      if (needsProof(session)) return forbidden('confirm_required')
      const challenge = challengeOf(passkey)
      const isOurs =
        challenge !== null && (await challenges.spend(challenge, { kind: 'add', sessionId: session.id }))
      if (challenge === null || !isOurs) return refused('ID-02')
      const made = await verifyNew(site, passkey, challenge)
      if (made === null) return refused('ID-03')
      if ((await living(session.personId)).length >= MOST)
        return refused('ID-01', { missing: 'room', most: MOST })
      const credential: Credential = {
        ...made,
        personId: session.personId,
        name,
        transports: passkey.response.transports,
        createdAt: now(),
        usedAt: null,
        copiedAt: null,
        directoryVersion: session.directoryVersion,
      }
      if (!(await credentials.add(credential))) return conflict('passkey_exists', null)
      const kept = await credentials.find(made.credentialId)
      if (kept === null) return notFound
      accessLog.record({ type: 'passkey.added', data: { address, passkeyId: kept.id } }, session.personId)
      return shown(kept)
    },
    async rename(personId, id, name) {
      for (;;) {
        const kept = await own(personId, id)
        if (kept === null) return notFound
        if (await credentials.change(kept, { name }))
          return shown({ ...kept, credential: { ...kept.credential, name } })
      }
    },
    async remove(session, id, address) {
      if (needsProof(session)) return forbidden('confirm_required')
      if ((await own(session.personId, id)) === null) return notFound
      await credentials.remove(id)
      accessLog.record({ type: 'passkey.removed', data: { address, passkeyId: id } }, session.personId)
      return null
    },
    async signInOptions() {
      const site = deps.site()
      if (site === null) return noSite()
      return requestOptions(site, await challenges.issue({ kind: 'signIn' }), [])
    },
    async confirmOptions(session) {
      const site = deps.site()
      if (site === null) return noSite()
      const present = (await living(session.personId)).filter(kept => kept.credential.copiedAt === null)
      if (present.length === 0) return refused('ID-04', { missing: 'passkey' })
      const challenge = await challenges.issue({ kind: 'confirm', sessionId: session.id })
      return requestOptions(site, challenge, present)
    },
  }
}

const bytesOf = (challenge: string) => new Uint8Array(Buffer.from(challenge, 'base64url'))

const iso = (ms: number): string => new Date(ms).toISOString()

const shown = ({ id, credential }: KeptCredential): Passkey => ({
  id,
  name: credential.name,
  createdAt: iso(credential.createdAt),
  synced: credential.synced,
  ...(credential.usedAt === null ? {} : { usedAt: iso(credential.usedAt) }),
  ...(credential.copiedAt === null ? {} : { copiedAt: iso(credential.copiedAt) }),
})
