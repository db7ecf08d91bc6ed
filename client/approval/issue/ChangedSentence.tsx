import { useTranslation } from 'react-i18next'
import text from '../../ui/text.module.css'
import css from './Issue.module.css'
import { sentenceOf } from './places.ts'

interface ChangedSentenceProps {
  /** What the place says before the change; unknown while it is read. */
  readonly words: string | undefined
  readonly before: string
  readonly after: string
}

/** A change in the sentence in which it stands: what goes struck through, what comes underlined. */
export function ChangedSentence({ words, before, after }: ChangedSentenceProps) {
  const { t } = useTranslation('ui')
  const around = words === undefined ? null : sentenceOf(words, before)
  return (
    <p className={css.sentence} lang="zh-CN">
      {around?.head}
      <del>
        <span className={text.visuallyHidden}>{t('change.before')}</span>
        {before}
      </del>
      <ins>
        <span className={text.visuallyHidden}>{t('change.after')}</span>
        {after}
      </ins>
      {around?.tail}
    </p>
  )
}
