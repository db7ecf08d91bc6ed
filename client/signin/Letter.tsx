import { useTranslation } from 'react-i18next'
import { UnitMark } from '../ui/UnitMark.tsx'
import { LETTER_MARKS } from './districtMarks.ts'
import css from './Letter.module.css'

/** Lines of text in the picture of the letter: `short` ones end a paragraph, `own` ones are the reader's. */
const LINES = ['', '', 'half', 'own', 'own', 'most', '', 'third'] as const

/** A picture of the letter that twelve units sign. It decorates: what it says stands beside it in words. */
export function Letter({ demo }: { demo: boolean }) {
  const { t } = useTranslation('signin')
  return (
    <div className={css.letter} aria-hidden="true" lang="zh-CN">
      <p className={css.org}>{t(demo ? 'scene.demoOrg' : 'scene.org')}</p>
      <div className={css.rule} />
      <p className={css.title}>
        {t('scene.titleTop')}
        <br />
        {t('scene.titleBottom')}
      </p>
      {LINES.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move.
        <div key={at} className={`${css.line} ${line === '' ? '' : css[line]}`} />
      ))}
      <div className={css.seals}>
        {LETTER_MARKS.map(({ unitId, mark, signed }) => (
          <UnitMark
            key={unitId}
            unit={{ name: mark, mark }}
            standing={signed ? 'signed' : 'awaited'}
            size="card"
            silent
          />
        ))}
      </div>
    </div>
  )
}
