import type { AccessLog } from '../accessLog.ts'
import type { Account, Accounts } from '../accounts.ts'
import type { Lockout } from '../lockout.ts'
import type { Session, Sessions } from '../sessions.ts'
import type { Entered, PasswordRefusal } from '../signIn.ts'
import { challengeOf, type PasskeyProof } from './answers.ts'
import type { Challenges, Purpose } from './challenges.ts'
import type { Credential, Credentials, KeptCredential } from './credentials.ts'
import { userHandle } from './passkeys.ts'
import type { PasskeySite } from './site.ts'
import { verifyProof } from './verify.ts'

/** Why a passkey did not do. */
export type PasskeyRefusal =
  | PasswordRefusal
  /** The signature was right, but its counter did not grow: two devices may have this passkey (ID-05). */
  | { readonly kind: 'copied' }

/** All that a passkey opens (ID-04): the way in, and the proof that signing asks for. */
export interface PasskeyProving {
  enter(proof: PasskeyProof, address: string): Promise<Entered | PasskeyRefusal>
  /** SG-01, as with the password. Null when the session has ended meanwhile. */
  confirm(session: Session, proof: PasskeyProof, address: string): Promise<Session | PasskeyRefusal | null>
}

export interface PasskeyProvingDeps {
  readonly credentials: Credentials
  readonly challenges: Challenges
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly lockout: Lockout
  readonly accessLog: AccessLog
  readonly directoryVersion: () => number
  /** Where this server is; null where browsers have no passkeys. */
  readonly site: () => PasskeySite | null
  readonly isOpen: (account: Account) => boolean
  /** Whether a reset of the password has ended it since. */
  readonly isOver: (credential: Credential) => boolean
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const WRONG = { kind: 'wrong' } as const

export function createPasskeyProving(deps: PasskeyProvingDeps): PasskeyProving {
  const { credentials, challenges, accounts, sessions, lockout, accessLog, isOpen, isOver, now } = deps

  /** Whether a passkey signed our challenge for this, here and now. Its counter moves on. */
  async function judge(
    kept: KeptCredential,
    proof: PasskeyProof,
    challenge: string,
    address: string,
  ): Promise<'right' | 'wrong' | 'copied'> {
    const { credential } = kept
    const site = deps.site()
    const { userHandle: handle } = proof.response
    if (typeof handle === 'string' && handle !== userHandle(credential.personId).toString('base64url'))
      return 'wrong'
    const proved = site && (await verifyProof(site, proof, challenge, credential))
    if (!proved || isOver(credential)) return 'wrong'
    return advance(kept, proved, address)
  }

  /** Compares and moves the counter in one step: of two proofs with the same count one is refused. */
  async function advance(
    { id }: KeptCredential,
    { counter, synced }: Pick<Credential, 'counter' | 'synced'>,
    address: string,
  ): Promise<'right' | 'wrong' | 'copied'> {
    for (;;) {
      // Read anew: it may have been removed while the signature was checked.
      const kept = await credentials.get(id)
      if (kept === null) return 'wrong'
      const { credential } = kept
      if (credential.copiedAt !== null) return 'copied'
      const counts = counter > 0 || credential.counter > 0
      if (counts && counter <= credential.counter) {
        if (!(await credentials.change(kept, { copiedAt: now() }))) continue
        const data = { address, passkeyId: id }
        accessLog.record({ type: 'passkey.copied', data }, credential.personId)
        return 'copied'
      }
      if (await credentials.change(kept, { counter, synced, usedAt: now() })) return 'right'
    }
  }

  /** Checks a proof within the bounds that make guessing useless, as for passwords (PE-15). */
  async function check(
    proof: PasskeyProof,
    purpose: Purpose,
    address: string,
    personId?: string,
  ): Promise<{ readonly kind: 'right'; readonly account: Account } | PasskeyRefusal> {
    const challenge = challengeOf(proof)
    const isOurs = challenge !== null && (await challenges.spend(challenge, purpose))
    const kept = await credentials.find(proof.id)
    const owner = personId ?? kept?.credential.personId
    const account = owner === undefined ? null : await accounts.of(owner)
    // Nobody's passkey: there is no pair to lock, and nothing to guess.
    if (account === null) return WRONG
    const { login } = account
    const isOwn = kept !== null && kept.credential.personId === owner
    const judged =
      lockout.lockedFor(login, address) === 0 && challenge !== null && isOurs && isOwn
        ? await judge(kept, proof, challenge, address)
        : 'wrong'
    const standing = lockout.settle(login, address, judged === 'right')
    if (standing === 'locked') return { kind: 'locked', seconds: lockout.lockedFor(login, address) }
    if (judged === 'copied') return { kind: 'copied' }
    if (standing === 'wrong') return WRONG
    return isOpen(account) ? { kind: 'right', account } : { kind: 'closed' }
  }

  return {
    async enter(proof, address) {
      const directoryVersion = deps.directoryVersion()
      const checked = await check(proof, { kind: 'signIn' }, address)
      if (checked.kind !== 'right') {
        const reason = checked.kind === 'copied' ? 'wrong' : checked.kind
        accessLog.record({ type: 'session.refused', data: { address, reason, by: 'passkey' } })
        return checked
      }
      const { personId, login, demo } = checked.account
      // Nobody but its owner has seen a passkey: it is no first password that must be changed (PE-13).
      const begun = await sessions.begin({
        personId,
        login,
        demo,
        mustChangePassword: false,
        directoryVersion,
      })
      accessLog.record({ type: 'session.opened', data: { address, by: 'passkey' } }, personId)
      return { kind: 'entered', ...begun }
    },
    async confirm(session, proof, address) {
      const { personId, id: sessionId } = session
      const checked = await check(proof, { kind: 'confirm', sessionId }, address, personId)
      const type = checked.kind === 'right' ? 'identity.confirmed' : 'identity.refused'
      accessLog.record({ type, data: { address, by: 'passkey' } }, personId)
      return checked.kind === 'right' ? sessions.confirm(sessionId) : checked
    },
  }
}
