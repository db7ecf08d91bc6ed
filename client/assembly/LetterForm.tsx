import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DISCLOSURES, type Letter, openLetter, type SealedLetter } from '../../shared/report/letter.ts'
import { useReport } from '../report/useReport.ts'
import { type Failure, isFailure } from '../server/failures.ts'
import { useSession } from '../session/useSession.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAskBeforeLeaving } from '../ui/useAskBeforeLeaving.ts'
import css from './AssemblyPage.module.css'
import { FIELDS, type Field, keepTyped, keptTyped, type Typed } from './typedLetter.ts'

/** The letter's own fields (`letter.set`): for the coordinator to fill in, for all others to read. */
export function LetterForm({ sealed }: { readonly sealed: SealedLetter }) {
  const { t } = useTranslation('assembly')
  const { may, text } = useReport()
  const letter = openLetter(sealed, text)
  const mayWrite = may({ type: 'letter.set', title: letter.title }) === true
  return mayWrite ? <Form letter={letter} /> : <Reading letter={letter} note={t('letter.readOnly')} />
}

function Reading({ letter, note }: { readonly letter: Letter; readonly note: string }) {
  const { t } = useTranslation('assembly')
  return (
    <dl className={css.letter}>
      <dt>{t('letter.title')}</dt>
      <dd>{letter.title}</dd>
      <dt>{t('letter.addressee')}</dt>
      <dd>{letter.addressee}</dd>
      <dt>{t('letter.preamble')}</dt>
      <dd>{letter.preamble.join('\n')}</dd>
      <dt>{t('letter.signatory')}</dt>
      <dd>{letter.signatory}</dd>
      <dt>{t('letter.disclosure')}</dt>
      <dd>{letter.disclosure ? t(`letter.disclosures.${letter.disclosure}`) : t('letter.blank')}</dd>
      <dd className={css.note}>{note}</dd>
    </dl>
  )
}

type Texts = Readonly<Record<Field, string>>

const textsOf = ({ title, addressee, preamble, signatory, disclosure }: Letter): Texts => ({
  title,
  addressee,
  preamble: preamble.join('\n'),
  signatory,
  disclosure: disclosure ?? '',
})

/** Holds only what was typed here: what others save meanwhile shows in the other fields at once, and takes nothing away. */
function Form({ letter }: { readonly letter: Letter }) {
  const { t } = useTranslation('assembly')
  const { reportId, send } = useReport()
  const { person } = useSession()
  const [typed, setTyped] = useState(() => keptTyped(sessionStorage, person.id, reportId))
  useEffect(() => keepTyped(sessionStorage, person.id, reportId, typed), [typed, person.id, reportId])
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<Failure>()

  const now = textsOf(letter)
  const changed = FIELDS.filter(field => {
    const own = typed[field]
    return own !== undefined && own.text.trim() !== now[field]
  })
  const isUnsaved = changed.length > 0
  useAskBeforeLeaving(useCallback(() => isUnsaved, [isUnsaved]))
  const contested = changed.filter(field => typed[field]?.over !== now[field])
  const put = (field: Field, entry: Typed | undefined) =>
    setTyped(before => {
      const { [field]: _former, ...others } = before
      return entry === undefined ? others : { ...others, [field]: entry }
    })

  const save = async () => {
    if (saving || !isUnsaved || contested.length > 0) return
    setSaving(true)
    setError(undefined)
    const own = (field: Field) => (changed.includes(field) ? typed[field]?.text.trim() : undefined)
    const [title, addressee, preamble, signatory, chosen] = FIELDS.map(own)
    const disclosure = DISCLOSURES.find(each => each === chosen)
    try {
      await send({
        type: 'letter.set',
        title: title ?? now.title,
        ...(addressee !== undefined && { addressee }),
        ...(preamble !== undefined && { preamble: linesOf(preamble) }),
        ...(signatory !== undefined && { signatory }),
        ...(disclosure !== undefined && { disclosure }),
      })
      setTyped({})
    } catch (failure) {
      if (!isFailure(failure)) throw failure
      setError(failure)
    } finally {
      setSaving(false)
    }
  }

  const fieldProps = (field: Field) => ({
    'data-letter-field': field,
    label: t(`letter.${field}`),
    value: typed[field]?.text ?? now[field],
    onChange: (text: string) => put(field, { text, over: typed[field]?.over ?? now[field] }),
  })
  const shown = (field: Field, value: string) => {
    const disclosure = DISCLOSURES.find(each => field === 'disclosure' && each === value)
    return disclosure === undefined ? value : t(`letter.disclosures.${disclosure}`)
  }
  const dispute = (field: Field) =>
    contested.includes(field) && (
      <Banner
        tone="warn"
        title={t('letter.contested')}
        action={
          <>
            <Button onClick={() => put(field, undefined)}>{t('letter.takeTheirs')}</Button>
            <Button onClick={() => put(field, { text: typed[field]?.text ?? '', over: now[field] })}>
              {t('letter.keepMine')}
            </Button>
          </>
        }
      >
        <p>{t('letter.theirs', { text: shown(field, now[field]) || t('letter.blank') })}</p>
      </Banner>
    )
  const blocked = contested.length > 0 ? t('letter.settle') : !isUnsaved ? t('letter.saved') : undefined

  return (
    <form
      className={css.form}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <TextArea {...fieldProps('title')} hint={t('letter.titleHint')} rows={2} required />
      {dispute('title')}
      <TextField {...fieldProps('addressee')} />
      {dispute('addressee')}
      <TextArea {...fieldProps('preamble')} hint={t('letter.preambleHint')} rows={8} />
      {dispute('preamble')}
      <TextField {...fieldProps('signatory')} />
      {dispute('signatory')}
      <SelectField
        {...fieldProps('disclosure')}
        placeholder={t('letter.disclosures.unset')}
        options={DISCLOSURES.map(value => ({ value, label: t(`letter.disclosures.${value}`) }))}
      />
      {dispute('disclosure')}
      <p className={css.note}>{t('letter.number')}</p>
      {error && <ErrorBanner error={error} />}
      <Button type="submit" size="page" busy={saving} blocked={blocked}>
        {t('letter.save')}
      </Button>
    </form>
  )
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
