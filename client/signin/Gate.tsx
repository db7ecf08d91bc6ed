import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTitle } from '../app/useTitle.ts'
import { Mark } from '../ui/Mark.tsx'
import css from './Gate.module.css'
import { Letter } from './Letter.tsx'

interface GateProps {
  readonly title: string
  /** In place of the title on a narrow screen, which has the mark's name above it. */
  readonly narrowTitle?: string
  readonly subtitle: string
  /** Whether the letter is the demo district's. */
  readonly demo?: boolean
  readonly children: ReactNode
}

/** What stands around every way in: the letter on the left, one column on the right, what this system is not for. */
export function Gate({ title, narrowTitle = title, subtitle, demo = false, children }: GateProps) {
  const { t } = useTranslation(['signin', 'ui'])
  useTitle(title)
  return (
    <div className={css.gate}>
      <aside className={css.scene}>
        <Letter demo={demo} />
        <div>
          <p className={css.slogan}>{t('scene.slogan')}</p>
          <p className={css.promise}>{t('scene.promise')}</p>
        </div>
      </aside>
      <main className={css.main}>
        <div className={css.column}>
          <p className={css.brand}>
            <Mark big />
            <span>{t('ui:brand')}</span>
          </p>
          <h1 className={css.title}>
            <span className={css.wide}>{title}</span>
            <span className={css.narrow}>{narrowTitle}</span>
          </h1>
          <p className={css.subtitle}>{subtitle}</p>
          {children}
          <footer className={css.foot}>
            <p>{t('forgotten')}</p>
            <p>
              <strong>{t('secrecy')}</strong>
            </p>
            <p>{t('record')}</p>
          </footer>
        </div>
      </main>
    </div>
  )
}
