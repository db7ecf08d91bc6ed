import type { Directory } from '../../shared/people/directory.ts'
import { type Rejection, refused } from '../../shared/report/rejection.ts'
import type { AccessLog } from './accessLog.ts'
import type { Account, Accounts } from './accounts.ts'
import type { Lockout } from './lockout.ts'
import { openAccounts } from './openAccount.ts'
import { passwordFlaw } from './passwordRules.ts'
import type { Session, Sessions } from './sessions.ts'

/** Why a password did not do. */
export type PasswordRefusal =
  | { readonly kind: 'wrong' }
  /** `seconds` until another try. */
  | { readonly kind: 'locked'; readonly seconds: number }
  /** The password was right, but its person has left, or it belongs to a demo that is not open here. */
  | { readonly kind: 'closed' }

export interface Entered {
  readonly kind: 'entered'
  /** For the browser. */
  readonly token: string
  readonly session: Session
}

/** All that begins with somebody's password: coming in, proving who one is, choosing another. */
export interface SignIn {
  enter(login: string, password: string, address: string): Promise<Entered | PasswordRefusal>
  /** SG-01: the signed-in person proves again who he is. Null when the session has ended meanwhile. */
  confirm(session: Session, password: string, address: string): Promise<Session | PasswordRefusal | null>
  /** Null when it is done; the person's other sessions have ended then. */
  changePassword(
    session: Session,
    passwords: { readonly present: string; readonly next: string },
    address: string,
  ): Promise<PasswordRefusal | Rejection | null>
}

export interface SignInDeps {
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly lockout: Lockout
  readonly accessLog: AccessLog
  readonly directory: () => Directory
  /** Whether accounts of the demo work on this server. */
  readonly demoAllowed: boolean
}

export function createSignIn(deps: SignInDeps): SignIn {
  const { accounts, sessions, lockout, accessLog, directory } = deps
  const isOpen = openAccounts(deps)

  /** Checks a password within the bounds that make guessing useless (PE-14, PE-15). */
  async function check(
    login: string,
    password: string,
    address: string,
  ): Promise<{ readonly kind: 'right'; readonly account: Account } | PasswordRefusal> {
    if (lockout.lockedFor(login, address) === 0) {
      const account = await accounts.verify(login, password)
      const standing = lockout.settle(login, address, account !== null)
      if (standing === 'wrong' || (standing === 'right' && account === null)) return { kind: 'wrong' }
      if (standing === 'right' && account !== null)
        return isOpen(account) ? { kind: 'right', account } : { kind: 'closed' }
    }
    return { kind: 'locked', seconds: lockout.lockedFor(login, address) }
  }

  return {
    async enter(login, password, address) {
      const directoryVersion = directory().version
      const checked = await check(login, password, address)
      if (checked.kind !== 'right') {
        const known = (await accounts.has(login)) ? { login } : {}
        accessLog.record({ type: 'session.refused', data: { address, reason: checked.kind, ...known } })
        return checked
      }
      const begun = await sessions.begin({ ...checked.account, directoryVersion })
      accessLog.record({ type: 'session.opened', data: { address } }, checked.account.personId)
      return { kind: 'entered', ...begun }
    },
    async confirm(session, password, address) {
      const checked = await check(session.login, password, address)
      const type = checked.kind === 'right' ? 'identity.confirmed' : 'identity.refused'
      accessLog.record({ type, data: { address } }, session.personId)
      return checked.kind === 'right' ? sessions.confirm(session.id) : checked
    },
    async changePassword(session, { present, next }, address) {
      const checked = await check(session.login, present, address)
      if (checked.kind !== 'right') {
        accessLog.record({ type: 'identity.refused', data: { address } }, session.personId)
        return checked
      }
      if (next === present) return refused('PE-12', { missing: 'difference' })
      const flaw = passwordFlaw(next, session.login)
      if (flaw !== null) return flaw
      await accounts.setPassword(session.login, next)
      await sessions.passwordChanged(session.id)
      accessLog.record({ type: 'password.changed', data: { address } }, session.personId)
      return null
    },
  }
}
