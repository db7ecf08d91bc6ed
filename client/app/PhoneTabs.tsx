import { UserCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { iconProps } from '../ui/icon.ts'
import { MeSheet } from './MeSheet.tsx'
import css from './PhoneTabs.module.css'
import type { Tab } from './useTabs.ts'

/** A phone shows three pages and the person; the rest is work for a desk. */
const MOST = 3

/** The tabs at the bottom of a phone. */
export function PhoneTabs({ tabs }: { tabs: readonly Tab[] }) {
  const { t } = useTranslation('ui')
  const [me, setMe] = useState(false)
  return (
    <nav className={css.tabs} aria-label={t('frame.main')}>
      {tabs.slice(0, MOST).map(({ id, to, short, icon: Icon, count = 0 }) => (
        <NavLink key={id} to={to} end className={({ isActive }) => (isActive ? css.on : '')}>
          <Icon {...iconProps} size={20} />
          <span>
            {short}
            {count > 0 && ` ${count}`}
          </span>
        </NavLink>
      ))}
      <button type="button" aria-haspopup="dialog" onClick={() => setMe(true)}>
        <UserCheck {...iconProps} size={20} />
        <span>{t('frame.phone.me')}</span>
      </button>
      <MeSheet open={me} onClose={() => setMe(false)} />
    </nav>
  )
}
