import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isOpenReport } from '../../../shared/report/state.ts'
import { nameOf } from '../../../shared/report/view.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useReport } from '../../report/useReport.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { ChangedSentence } from './ChangedSentence.tsx'
import css from './Issue.module.css'
import { judgeChange } from './judgeChange.ts'
import { PlacePicker } from './PlacePicker.tsx'
import { type PlaceWords, type WrittenChange, wordsAfter } from './places.ts'
import { usePlaces } from './usePlaces.ts'

interface ChangeEditorProps {
  /** Those written before: a place is judged as they leave it. */
  readonly changes: readonly WrittenChange[]
  readonly onAdd: (change: WrittenChange) => void
  readonly onCancel: () => void
  /** Proposes a change that is no typo as a correction instead; none where this person may not. */
  readonly proposes?: (change: WrittenChange) => (() => void) | undefined
}

const LETTER = 'letter'

/** One change: in which section, in which paragraph, what stands there, what it is to be; and at once whether it may. */
export function ChangeEditor({ changes, onAdd, onCancel, proposes }: ChangeEditorProps) {
  const { t } = useTranslation('issue')
  const { view } = useReport()
  const { directory } = useDirectory()
  const names = useMemo(() => [...directory.units, ...directory.persons].map(({ name }) => name), [directory])
  const [where, setWhere] = useState('')
  const [key, setKey] = useState<string>()
  const [before, setBefore] = useState('')
  const [after, setAfter] = useState('')
  const places = usePlaces(where === '' || where === LETTER ? undefined : where)
  const place = where !== '' && places.status === 'ready' ? places.places.find(p => p.key === key) : undefined
  const words = place === undefined ? '' : wordsAfter(place, changes)
  const verdict = judgeChange(words, { before, after }, names)

  const choose = (chosen: PlaceWords, marked?: string) => {
    setKey(chosen.key)
    if (marked === undefined && chosen.key === key) return
    setBefore(marked ?? '')
    setAfter(marked ?? '')
  }
  const propose = place && proposes?.({ place: place.place, before, after })
  const saying = () => {
    switch (verdict.kind) {
      case 'blank':
        return t('proof.verdict.blank')
      case 'found':
        return t(verdict.count === 0 ? 'proof.verdict.none' : 'proof.verdict.several', {
          count: verdict.count,
        })
      case 'refused':
        return t(`proof.why.${verdict.why}`)
      case 'fine':
        return t('proof.verdict.fine')
    }
  }

  return (
    <fieldset className={css.editor}>
      <legend>{t('proof.one')}</legend>
      <SelectField
        label={t('proof.where')}
        placeholder={t('proof.chooseSection')}
        value={where}
        onChange={value => {
          setWhere(value)
          setKey(undefined)
          setBefore('')
          setAfter('')
        }}
        options={[
          { value: LETTER, label: t('proof.letter') },
          ...(isOpenReport(view.report) ? [] : view.sections)
            .filter(section => section.isLeaf || section.title !== '')
            .map(section => ({ value: section.id, label: nameOf(view, section) })),
        ]}
      />
      {where !== '' && (
        <PlacePicker
          places={places}
          wordsOf={each => wordsAfter(each, changes)}
          chosen={key}
          onChoose={choose}
        />
      )}
      {place !== undefined && (
        <>
          <div className={css.pair}>
            <TextField
              maxLength={500}
              label={t('proof.before')}
              hint={t('proof.beforeHint')}
              value={before}
              onChange={setBefore}
            />
            <TextField maxLength={500} label={t('proof.after')} value={after} onChange={setAfter} />
          </div>
          <p role="status" className={css.verdict} data-kind={verdict.kind}>
            {saying()}
          </p>
          {verdict.kind === 'refused' && verdict.why !== 'same' && (
            <>
              <p>{t('proof.substantive')}</p>
              {propose && (
                <div>
                  <Button onClick={propose}>{t('proof.propose')}</Button>
                </div>
              )}
            </>
          )}
          {(verdict.kind === 'fine' || verdict.kind === 'refused') && (
            <ChangedSentence words={words} before={before} after={after} />
          )}
        </>
      )}
      <div className={css.buttons}>
        <Button onClick={onCancel}>{t('proof.leave')}</Button>
        <Button
          blocked={
            place === undefined ? t('proof.choosePlace') : verdict.kind === 'fine' ? undefined : saying()
          }
          onClick={() => place && onAdd({ place: place.place, before, after })}
        >
          {t('proof.add')}
        </Button>
      </div>
    </fieldset>
  )
}
