import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, NavLink, useLocation } from 'react-router'
import type { ReportSummary } from '../report/ReportsProvider.tsx'
import { Mark } from '../ui/Mark.tsx'
import text from '../ui/text.module.css'
import { PersonMenu } from './PersonMenu.tsx'
import { ReportSwitcher } from './ReportSwitcher.tsx'
import css from './TopBar.module.css'
import type { Tab } from './useTabs.ts'

/** Comes after the page: working pages, which have no frame, do not load it. */
const Bell = lazy(() => import('../notices/Bell.tsx'))

interface TopBarProps {
  readonly tabs: readonly Tab[]
  readonly report: ReportSummary | undefined
}

/** The bar above a page: mark, report, tabs, and the person with the post acted in. */
export function TopBar({ tabs, report }: TopBarProps) {
  const { t } = useTranslation('ui')
  const { pathname } = useLocation()
  const here = tabs.find(tab => tab.to === pathname)
  return (
    <header className={css.bar}>
      <Link to="/" className={css.brand}>
        <Mark />
        <b className={text.hiddenWhenNarrow}>{t('brand')}</b>
      </Link>
      <b className={css.here} aria-hidden="true">
        {here?.label}
      </b>
      <ReportSwitcher current={report} />
      <nav className={css.tabs} aria-label={t('frame.main')}>
        {tabs.map(({ id, to, label, count = 0 }) => (
          <NavLink
            key={id}
            to={to}
            end
            className={({ isActive }) => (isActive ? css.on : '')}
            aria-label={count > 0 ? `${label} ${t('frame.tasks', { count })}` : undefined}
          >
            {label}
            {count > 0 && <b>{count}</b>}
          </NavLink>
        ))}
      </nav>
      <Suspense fallback={null}>
        <Bell />
      </Suspense>
      <PersonMenu />
    </header>
  )
}
