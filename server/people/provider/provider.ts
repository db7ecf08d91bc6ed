import { conflict, forbidden, notFound, type Rejection, refused } from '../../../shared/report/rejection.ts'
import { PROOF_LASTS } from '../../../shared/report/seen.ts'
import type { AccessLog } from '../accessLog.ts'
import type { Account, Accounts } from '../accounts.ts'
import type { NewSession, Session, Sessions } from '../sessions.ts'
import type { Entered } from '../signIn.ts'
import type { Attempts } from './attempts.ts'
import type { Identities, Identity } from './identities.ts'
import type { OidcClient, OidcSettings, Vouched, VouchFailure } from './oidcClient.ts'

/** Why somebody who came back from the provider was not let in. `expired`: no attempt of this browser is open. */
export type ProviderRefusal = VouchFailure | 'expired' | 'unlinked' | 'closed'

export type CameBack =
  | { readonly kind: 'entered'; readonly entered: Entered; readonly to: string }
  | { readonly kind: 'refused'; readonly why: ProviderRefusal; readonly to: string }

/** A person's identity at the provider, for administrators and for himself. */
export interface Linked {
  readonly personId: string
  readonly subject: string
  /** ISO 8601. */
  readonly linkedAt: string
  readonly by: Identity['by']
}

/** Signing in through the identity provider, and who is who there (ID-10 to ID-15). */
export interface Provider {
  /** Where the browser goes, and the secret that it keeps meanwhile; null when the provider does not answer. */
  begin(to: string): Promise<{ readonly page: URL; readonly browser: string } | null>
  /** `query` is what the provider sent back with the browser. */
  comeBack(query: string, browser: string | null, address: string): Promise<CameBack>
  /** The provider's own sign-out, for a session that began there. */
  signOutPage(): Promise<URL | null>
  list(): Promise<Linked[]>
  link(admin: Session, personId: string, subject: string, address: string): Promise<Linked | Rejection>
  /** Null when it is gone. */
  unlink(admin: Session, personId: string, address: string): Promise<Rejection | null>
}

export const CALLBACK = '/api/session/oidc/callback'

export interface ProviderDeps {
  readonly settings: OidcSettings
  readonly client: OidcClient
  readonly attempts: Attempts
  readonly identities: Identities
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly accessLog: AccessLog
  readonly isOpen: (account: Account) => boolean
  readonly isPerson: (personId: string) => boolean
  readonly directoryVersion: () => number
  /** The origin of this server as browsers have it. */
  readonly origin: () => string
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly onError: (error: unknown) => void
}

export function createProvider(deps: ProviderDeps): Provider {
  const { settings, client, attempts, identities, accounts, sessions, accessLog, isOpen, now } = deps
  const { issuer } = settings

  /** ID-12: whose account it is. */
  async function accountOf(vouched: Vouched, address: string): Promise<Account | null> {
    const { subject } = vouched
    const identity = await identities.find(issuer, subject)
    if (identity !== null) return accounts.of(identity.personId)
    const named = (await accounts.all()).find(account => account.login === vouched.login)
    if (named === undefined || !isOpen(named)) return null
    // His name was somebody's there before: it may have gone to another person since.
    const others = await identities.all(issuer)
    if (others.some(other => other.personId === named.personId)) return null
    const { personId } = named
    if (!(await identities.link({ issuer, subject, personId, linkedAt: now(), by: 'name' }))) return null
    accessLog.record({ type: 'provider.linked', data: { address, personId } }, personId)
    return named
  }

  const needsProof = ({ confirmedAt }: Session): boolean => now() - Date.parse(confirmedAt) > PROOF_LASTS

  function refuse(why: ProviderRefusal, to: string, address: string): CameBack {
    const reason = why === 'unlinked' || why === 'closed' ? why : 'wrong'
    accessLog.record({ type: 'session.refused', data: { address, reason, by: 'provider' } })
    return { kind: 'refused', why, to }
  }

  return {
    async begin(to) {
      const attempt = client.newAttempt()
      const { state, browser } = await attempts.begin({ ...attempt, to })
      try {
        const page = await client.pageFor({ ...attempt, state }, deps.origin() + CALLBACK)
        return { page, browser }
      } catch (error) {
        deps.onError(error)
        return null
      }
    },
    async comeBack(query, browser, address) {
      const cameTo = new URL(`${deps.origin()}${CALLBACK}${query}`)
      const directoryVersion = deps.directoryVersion()
      const state = cameTo.searchParams.get('state') ?? ''
      const attempt = browser === null ? null : await attempts.end(state, browser)
      if (attempt === null) return refuse('expired', '/', address)
      const { to } = attempt
      const vouched = await client.redeem(cameTo, { ...attempt, state })
      if (typeof vouched === 'string') return refuse(vouched, to, address)
      const account = await accountOf(vouched, address)
      if (account === null) return refuse('unlinked', to, address)
      if (!isOpen(account)) return refuse('closed', to, address)
      const { personId, login, demo } = account
      const session: NewSession = {
        personId,
        login,
        demo,
        directoryVersion,
        // No password was used, so none that an administrator has seen (PE-13).
        mustChangePassword: false,
        confirmedAt: Math.min(now(), vouched.provedAt ?? 0),
        provider: true,
      }
      const begun = await sessions.begin(session)
      accessLog.record({ type: 'session.opened', data: { address, by: 'provider' } }, personId)
      return { kind: 'entered', entered: { kind: 'entered', ...begun }, to }
    },
    signOutPage: () => client.signOutPage(`${deps.origin()}/signin`),
    list: async () => (await identities.all(issuer)).map(shown),
    async link(admin, personId, subject, address) {
      if (needsProof(admin)) return forbidden('confirm_required')
      if (!deps.isPerson(personId)) return notFound
      if ((await accounts.of(personId)) === null) return refused('PE-13', { missing: 'account' })
      const identity: Identity = { issuer, subject, personId, linkedAt: now(), by: 'admin' }
      if (!(await identities.link(identity))) return conflict('identity_taken', null)
      accessLog.record({ type: 'provider.linked', data: { address, personId } }, admin.personId)
      return shown(identity)
    },
    async unlink(admin, personId, address) {
      if (needsProof(admin)) return forbidden('confirm_required')
      if (!(await identities.unlink(issuer, personId))) return notFound
      accessLog.record({ type: 'provider.unlinked', data: { address, personId } }, admin.personId)
      return null
    },
  }
}

const shown = ({ personId, subject, linkedAt, by }: Identity): Linked => ({
  personId,
  subject,
  linkedAt: new Date(linkedAt).toISOString(),
  by,
})
