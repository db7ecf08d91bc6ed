import { useTranslation } from 'react-i18next'
import type { Return } from '../../shared/report/state.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import type { ChangedBlock } from '../paper/versions.ts'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { Tag } from '../ui/Tag.tsx'
import css from './EarlierReturn.module.css'

interface EarlierReturnProps {
  readonly returned: Return
  /** What differs between the version that came back and this one; `undefined` while it is not known. */
  readonly changed: readonly ChangedBlock[] | undefined
  readonly ordinals: ReadonlyMap<string, number>
}

/** Why the text came back last, and whether the paragraphs that were named have changed since. */
export function EarlierReturn({ returned, changed, ordinals }: EarlierReturnProps) {
  const { t } = useTranslation('signing')
  const { text } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const { by, cause, paragraphs = [] } = returned
  const reason = text(returned.reason)
  return (
    <div className={css.return}>
      <p className={css.by}>
        {t(`returned.${cause}`, { who: names.signedAs(by), at: dates.dayTime(by.at) })}
      </p>
      {reason !== undefined && <blockquote className={css.reason}>{reason}</blockquote>}
      {changed !== undefined && paragraphs.length > 0 && (
        <ul className={css.paragraphs}>
          {paragraphs.map(id => {
            const n = ordinals.get(id)
            const isChanged = changed.some(block => block.afterIds.includes(id))
            return (
              <li key={id}>
                <Tag tone={n === undefined || isChanged ? 'ok' : 'warn'}>
                  {n === undefined
                    ? t('returned.removed')
                    : t(isChanged ? 'returned.changed' : 'returned.same', { n })}
                </Tag>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
