import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangedSentence } from '../approval/issue/ChangedSentence.tsx'
import issue from '../approval/issue/Issue.module.css'
import { PlacePicker } from '../approval/issue/PlacePicker.tsx'
import { usePlaces } from '../approval/issue/usePlaces.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { judgeWords } from './judgeWords.ts'

/** A change of a correction, as it is written. */
export interface WordsChange {
  readonly paragraphId: string
  readonly before: string
  readonly after: string
}

interface WordsEditorProps {
  readonly sectionId: string
  /** Paragraphs that are changed already: a paragraph is changed in one place. */
  readonly taken: readonly string[]
  readonly onAdd: (change: WordsChange) => void
  /** Gives the change up; absent where it is the first. */
  readonly onCancel: (() => void) | undefined
}

/** One change: in which paragraph, what stands there, what it is to be; and at once whether it can be found. */
export function WordsEditor({ sectionId, taken, onAdd, onCancel }: WordsEditorProps) {
  const { t } = useTranslation('edits')
  const [chosen, setChosen] = useState<{ readonly paragraphId: string; readonly words: string }>()
  const [before, setBefore] = useState('')
  const [after, setAfter] = useState('')
  const read = usePlaces(sectionId)
  const places =
    read.status === 'ready'
      ? {
          ...read,
          places: read.places.filter(
            ({ place }) => place.in === 'body' && !taken.includes(place.paragraphId),
          ),
        }
      : read
  const key =
    places.status === 'ready'
      ? places.places.find(({ place }) => place.in === 'body' && place.paragraphId === chosen?.paragraphId)
          ?.key
      : undefined
  const verdict = judgeWords(chosen?.words ?? '', { before, after })
  const saying =
    verdict.kind === 'several' ? t('propose.several', { count: verdict.count }) : t(`propose.${verdict.kind}`)
  return (
    <fieldset className={issue.editor}>
      <legend>{t('propose.one')}</legend>
      <PlacePicker
        places={places}
        wordsOf={({ words }) => words}
        chosen={key}
        onChoose={({ place, words }, marked) => {
          if (place.in !== 'body') return
          if (marked !== undefined || place.paragraphId !== chosen?.paragraphId) {
            setBefore(marked ?? '')
            setAfter(marked ?? '')
          }
          setChosen({ paragraphId: place.paragraphId, words })
        }}
      />
      {chosen !== undefined && (
        <>
          <div className={issue.pair}>
            <TextField
              maxLength={5000}
              label={t('propose.before')}
              hint={t('propose.beforeHint')}
              value={before}
              onChange={setBefore}
            />
            <TextField
              maxLength={5000}
              label={t('propose.after')}
              hint={t('propose.afterHint')}
              value={after}
              onChange={setAfter}
            />
          </div>
          <p
            role="status"
            className={issue.verdict}
            data-kind={verdict.kind === 'fine' ? 'fine' : verdict.kind === 'blank' ? 'blank' : 'refused'}
          >
            {saying}
          </p>
          {verdict.kind === 'fine' && <ChangedSentence words={chosen.words} before={before} after={after} />}
        </>
      )}
      <div className={issue.buttons}>
        {onCancel && <Button onClick={onCancel}>{t('propose.leave')}</Button>}
        <Button
          blocked={
            chosen === undefined ? t('propose.choosePlace') : verdict.kind === 'fine' ? undefined : saying
          }
          onClick={() => chosen && onAdd({ paragraphId: chosen.paragraphId, before, after })}
        >
          {t('propose.add')}
        </Button>
      </div>
    </fieldset>
  )
}
