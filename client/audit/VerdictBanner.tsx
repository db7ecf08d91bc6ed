import { ShieldCheck, ShieldX } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDates } from '../text/useDates.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { HashTag } from '../ui/HashTag.tsx'
import { iconProps } from '../ui/icon.ts'
import { Meter } from '../ui/Meter.tsx'
import { useDelay } from '../ui/useDelay.ts'
import css from './Audit.module.css'
import type { SectionNames } from './sectionNames.ts'
import type { Checked } from './useChainCheck.ts'
import type { Verdict } from './verdict.ts'

/** Milliseconds without any sign of waiting. */
const QUIET_MS = 300

interface VerdictBannerProps {
  readonly verdict: Verdict
  readonly checked: Checked
  readonly sections: SectionNames
  /** Reads everything again and checks it from the start. */
  readonly onAgain: () => void
  /** Shows a record. */
  readonly onShow: (seq: number) => void
}

/** What the check of the chain found, before anything else: whether what follows may be relied on. */
export function VerdictBanner({ verdict, checked, sections, onAgain, onShow }: VerdictBannerProps) {
  const { t } = useTranslation('audit')
  const rows = checked.status === 'checked' ? checked.rows : []
  switch (verdict.kind) {
    case 'checking': {
      const { done, total } = verdict
      return (
        <Checking title={t('verdict.checking', { done, total })}>
          <Meter value={done} max={total} label={t('verdict.progress')} />
        </Checking>
      )
    }
    case 'waiting':
      return <Checking title={t('verdict.versions')} />
    case 'unconfirmed':
      return (
        <Banner
          tone="warn"
          title={t('verdict.unconfirmed', { count: rows.length })}
          action={<Button onClick={onAgain}>{t('verdict.retry')}</Button>}
        >
          <p>{t('verdict.unconfirmedText')}</p>
        </Banner>
      )
    case 'broken':
      return (
        <Broken
          title={t(verdict.in === 'rows' ? 'verdict.broken' : 'verdict.brokenStore', { seq: verdict.seq })}
          actions={
            <>
              {verdict.in === 'rows' && (
                <Button onClick={() => onShow(verdict.seq)}>{t('verdict.show', { seq: verdict.seq })}</Button>
              )}
              <Button onClick={onAgain}>{t('verdict.again')}</Button>
            </>
          }
        >
          {t('verdict.brokenText', { count: verdict.seq - 1, seq: verdict.seq })}
        </Broken>
      )
    case 'versions': {
      const names = verdict.broken.map(({ sectionId, n }) =>
        sectionId === undefined
          ? t('verdict.reportVersion', { n })
          : t('verdict.version', { section: sections.name(sectionId), n }),
      )
      return (
        <Broken
          title={t('verdict.brokenVersions', { count: names.length })}
          actions={<Button onClick={onAgain}>{t('verdict.again')}</Button>}
        >
          {t('verdict.brokenVersionsText', { names: names.join(t('comma')) })}
        </Broken>
      )
    }
    case 'intact':
      return (
        <Banner
          tone="ok"
          icon={<ShieldCheck {...iconProps} size={24} />}
          title={
            <span className={css.verdict}>
              {verdict.versions === undefined
                ? t('verdict.intactPart', { count: rows.length })
                : t('verdict.intact', { count: rows.length, versions: verdict.versions })}
            </span>
          }
          action={
            <span className={css.proof}>
              <span>{t('verdict.head')}</span>
              <HashTag hash={rows.at(-1)?.hash ?? ''} digits={16} />
              <Button onClick={onAgain}>{t('verdict.again')}</Button>
            </span>
          }
        >
          <Range checked={checked} />
        </Banner>
      )
  }
}

/** The check is under way. Most are done before anybody could read that: until then only its place is kept. */
function Checking({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { t } = useTranslation('audit')
  const late = useDelay(QUIET_MS)
  return (
    <div className={late ? undefined : css.quiet}>
      <Banner tone="info" live="off" title={title} action={children}>
        <p>{t('verdict.checkingText')}</p>
      </Banner>
    </div>
  )
}

interface BrokenProps {
  readonly title: string
  readonly actions: ReactNode
  readonly children: ReactNode
}

/** Something was changed: what still holds, and what to do. */
function Broken({ title, actions, children }: BrokenProps) {
  const { t } = useTranslation('audit')
  return (
    <Banner
      tone="danger"
      live="assertive"
      icon={<ShieldX {...iconProps} size={24} />}
      title={<span className={css.verdict}>{title}</span>}
      action={<span className={css.proof}>{actions}</span>}
    >
      <p>{children}</p>
      <p>{t('verdict.todo')}</p>
    </Banner>
  )
}

/** Which records were checked, when, and how long it took. */
function Range({ checked }: { readonly checked: Checked }) {
  const { t } = useTranslation('audit')
  const dates = useDates()
  if (checked.status === 'checking') return null
  const first = checked.rows[0]
  const last = checked.rows.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <p>
      {t('verdict.range', {
        from: dates.day(first.at),
        first: first.seq,
        to: dates.day(last.at),
        last: last.seq,
        time: dates.second(checked.at),
        seconds: Math.max(0.1, checked.seconds).toFixed(1),
      })}
      {first.seq > 1 && t('verdict.part')}
    </p>
  )
}
