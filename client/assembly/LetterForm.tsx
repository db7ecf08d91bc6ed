import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Letter, openLetter, type SealedLetter } from '../../shared/report/letter.ts'
import { useReport } from '../report/useReport.ts'
import { type Failure, isFailure } from '../server/failures.ts'
import { Button } from '../ui/Button.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'
import css from './AssemblyPage.module.css'

/** The letter's own fields (`letter.set`): for the coordinator to fill in, for all others to read. */
export function LetterForm({ sealed }: { readonly sealed: SealedLetter }) {
  const { t } = useTranslation('assembly')
  const { may, text } = useReport()
  const letter = openLetter(sealed, text)
  const mayWrite = may({ type: 'letter.set', title: letter.title }) === true
  return mayWrite ? (
    <Form key={JSON.stringify(letter)} letter={letter} />
  ) : (
    <Reading letter={letter} note={t('letter.readOnly')} />
  )
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
      <dd className={css.note}>{note}</dd>
    </dl>
  )
}

function Form({ letter }: { readonly letter: Letter }) {
  const { t } = useTranslation('assembly')
  const { send } = useReport()
  const [title, setTitle] = useState(letter.title)
  const [addressee, setAddressee] = useState(letter.addressee)
  const [preamble, setPreamble] = useState(letter.preamble.join('\n'))
  const [signatory, setSignatory] = useState(letter.signatory)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<Failure>()

  const wanted = { title: title.trim(), addressee, preamble: linesOf(preamble), signatory }
  const changed = JSON.stringify({ ...letter, ...wanted }) !== JSON.stringify(letter)
  const save = async () => {
    setSaving(true)
    setError(undefined)
    try {
      await send({ type: 'letter.set', ...wanted })
    } catch (failure) {
      if (!isFailure(failure)) throw failure
      setError(failure)
    } finally {
      setSaving(false)
    }
  }

  return (
    <form
      className={css.form}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <TextArea
        label={t('letter.title')}
        hint={t('letter.titleHint')}
        rows={2}
        required
        value={title}
        onChange={setTitle}
      />
      <TextField label={t('letter.addressee')} value={addressee} onChange={setAddressee} />
      <TextArea
        label={t('letter.preamble')}
        hint={t('letter.preambleHint')}
        rows={8}
        value={preamble}
        onChange={setPreamble}
      />
      <TextField label={t('letter.signatory')} value={signatory} onChange={setSignatory} />
      <p className={css.note}>{t('letter.number')}</p>
      {error && <ErrorBanner error={error} />}
      <Button type="submit" size="page" busy={saving} blocked={changed ? undefined : t('letter.saved')}>
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
