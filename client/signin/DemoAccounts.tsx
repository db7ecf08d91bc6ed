import { ChevronDown, ChevronRight, ChevronUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ROLES, type Role } from '../../shared/people/directory.ts'
import { type Failure, isFailure } from '../server/failures.ts'
import type { DemoAccount } from '../server/useMeta.ts'
import { useSessionControl } from '../session/SessionProvider.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { iconProps } from '../ui/icon.ts'
import { UnitMark } from '../ui/UnitMark.tsx'
import css from './DemoAccounts.module.css'

/** Accounts shown first: one for each job of the main road, in its order. */
const FIRST = ['finance.drafter', 'edu.coordinator', 'health.head', 'finance.reviewer'] as const

interface DemoAccountsProps {
  readonly accounts: readonly DemoAccount[]
  readonly password: string
}

/** The demo's people, to enter with one click. */
export function DemoAccounts({ accounts, password }: DemoAccountsProps) {
  const { t } = useTranslation('signin')
  const { signIn } = useSessionControl()
  const [all, setAll] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [entering, setEntering] = useState<string>()
  const isEntering = useRef(false)
  const isFirst = ({ login }: DemoAccount) => (FIRST as readonly string[]).includes(login)
  const first = FIRST.flatMap(login => accounts.find(account => account.login === login) ?? [])
  const shown = [...first, ...(all ? accounts.filter(a => !isFirst(a)) : [])]
  const hidden = accounts.length - first.length

  const enter = async (login: string) => {
    if (isEntering.current) return
    isEntering.current = true
    setEntering(login)
    setFailure(undefined)
    try {
      await signIn({ login, password })
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
    } finally {
      isEntering.current = false
      setEntering(undefined)
    }
  }

  return (
    <section className={css.demo} aria-label={t('demo.title')}>
      <header>
        <span>{t('demo.title')}</span>
        <span>{t('demo.fictional')}</span>
      </header>
      {failure && <ErrorBanner error={failure} />}
      <ul>
        {shown.map(account => (
          <li key={account.login}>
            <button
              type="button"
              aria-busy={entering === account.login || undefined}
              aria-disabled={(entering !== undefined && entering !== account.login) || undefined}
              onClick={() => enter(account.login)}
            >
              <Account account={account} />
              {entering === account.login ? (
                <span role="status">{t('entering')}</span>
              ) : (
                <ChevronRight {...iconProps} />
              )}
            </button>
          </li>
        ))}
        {hidden > 0 && (
          <li>
            <button type="button" aria-expanded={all} onClick={() => setAll(!all)}>
              <span>{all ? t('demo.fewer') : t('demo.more', { count: hidden })}</span>
              {all ? <ChevronUp {...iconProps} /> : <ChevronDown {...iconProps} />}
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}

function Account({ account }: { account: DemoAccount }) {
  const { t } = useTranslation(['signin', 'ui'])
  const { role, unit, name } = account
  return (
    <>
      <UnitMark unit={{ name: unit, mark: markOf(unit) }} silent />
      <span className={css.words}>
        <b>{name}</b> {unit} {isRole(role) ? t(`ui:role.${role}`) : role}
        {isRole(role) && <small>{t(`demo.job.${role}`)}</small>}
      </span>
    </>
  )
}

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role)

/** The character that stands for a unit: the one after the district's 区 or 市. */
const markOf = (unit: string): string => /^[区市]?(.)/.exec(unit)?.[1] ?? ''
