import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FrozenSection } from '../../shared/report/state.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useNow } from '../text/useNow.ts'
import { Banner } from '../ui/Banner.tsx'
import { Choice } from '../ui/Choice.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { LONGEST } from './ActDialog.tsx'
import { type Objection, returnTargets } from './acts.ts'
import css from './ObjectionForm.module.css'
import { SendingBanner } from './SendingBanner.tsx'
import type { Sending } from './useSending.ts'

/** What the person has filled in so far. */
export interface ObjectionDraft {
  readonly kind: Objection
  readonly text: string
  readonly to: 'drafting' | 'review'
  /** Blocks that were ticked in the text. */
  readonly picked: ReadonlySet<string>
  /** It was tried to send it without a reason. */
  readonly missing: boolean
}

export const newObjection = (kind: Objection): ObjectionDraft => ({
  kind,
  text: '',
  to: 'drafting',
  picked: new Set(),
  missing: false,
})

interface ObjectionFormProps {
  readonly section: FrozenSection
  readonly draft: ObjectionDraft
  readonly onChange: (draft: ObjectionDraft) => void
  readonly ordinals: ReadonlyMap<string, number>
  readonly sending: Sending
  readonly onAskAgain: () => void
}

/** Returning a version, or what a co-unit has against it: reason, paragraphs (ticked on the paper), target state. */
export function ObjectionForm({
  section,
  draft,
  onChange,
  ordinals,
  sending,
  onAskAgain,
}: ObjectionFormProps) {
  const { t } = useTranslation('signing')
  const names = useDirectory()
  const now = useNow()
  const { kind, text, to, picked, missing } = draft
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (missing) form.current?.querySelector('textarea')?.focus()
  }, [missing])
  const { returns, version: n } = section
  const targets = returnTargets(section)
  const list = [...picked]
    .flatMap(id => ordinals.get(id) ?? [])
    .sort((a, b) => a - b)
    .join(t('objection.listBetween'))
  const writers = names.holders(section.leadUnitId, ['drafter', 'liaison'], now).map(person => person.name)
  const title =
    kind === 'return' && to === 'review'
      ? t('objection.titleReview')
      : list === ''
        ? t(`objection.title.${kind}`)
        : t(`objection.titleSome.${kind}`, { list })
  return (
    <div ref={form} className={css.form}>
      <header>
        <h2 className={css.title}>{title}</h2>
        <p className={css.note}>
          {t('objection.pick')}
          {kind === 'return' ? t(to === 'review' ? 'objection.voidsReview' : 'objection.voids', { n }) : null}
        </p>
      </header>
      <TextArea
        autoFocus
        required
        rows={4}
        className={css.reason}
        maxLength={LONGEST}
        label={t(`objection.reason.${kind}`)}
        error={missing ? t(`objection.missing.${kind}`) : undefined}
        value={text}
        onChange={value => onChange({ ...draft, text: value, missing: false })}
      />
      {kind === 'return' && targets.length > 1 && (
        <Choice
          legend={t('objection.target')}
          options={targets.map(value => ({
            value,
            label: t(`objection.${value}`, { who: writers.join('、') }),
          }))}
          value={to}
          onChange={value => onChange({ ...draft, to: value })}
        />
      )}
      <Banner
        tone="info"
        live="off"
        title={
          kind !== 'return'
            ? t('objection.recorded')
            : returns === 0
              ? t('objection.countNone')
              : t('objection.count', { count: returns })
        }
      />
      <SendingBanner sending={sending} onAskAgain={onAskAgain} />
      {sending.status === 'refused' && <ErrorBanner error={sending.error} />}
    </div>
  )
}
