import { useTranslation } from 'react-i18next'
import { type Edit, outstanding } from '../../shared/report/edits/edit.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { OldNew } from '../ui/OldNew.tsx'
import css from './Edits.module.css'
import './words.ts'

interface EditLinesProps {
  readonly edits: readonly Edit[]
  /** The version of which they tell: what it came from, and what was proposed to it. */
  readonly n: number
}

/** Corrections on record beside a version: the one from which it came, and those to it that came to nothing or wait. */
export function EditLines({ edits, n }: EditLinesProps) {
  const { t } = useTranslation('edits')
  const told = edits.filter(({ n: of, end }) => (end?.kind === 'entered' ? end.n === n : of === n))
  if (told.length === 0) return null
  return (
    <ul className={css.lines} aria-label={t('past.title')}>
      {told.map(edit => (
        <EditLine key={edit.id} edit={edit} />
      ))}
    </ul>
  )
}

function EditLine({ edit }: { edit: Edit }) {
  const { t } = useTranslation('edits')
  const { text } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const said = useOutcome(edit)
  const reason = text(edit.end?.reason)
  const at = edit.end?.at ?? edit.by.at
  return (
    <li>
      <p>{said}</p>
      {edit.changes.map(({ paragraphId, before, after }) => (
        <p key={paragraphId} lang="zh-CN">
          <OldNew before={text(before)} after={text(after)} />
        </p>
      ))}
      {reason !== undefined && <p>{t('past.reason', { reason })}</p>}
      <small className={css.quiet}>
        <time dateTime={at}>{dates.moment(at)}</time>
        {edit.end?.by !== undefined && `　${names.signedAs(edit.end.by)}`}
      </small>
    </li>
  )
}

/** What became of a correction, in one sentence. */
function useOutcome(edit: Edit): string {
  const { t } = useTranslation('edits')
  const names = useDirectory()
  const by = names.signedAs(edit.by)
  const { end, n } = edit
  if (end === undefined)
    return t('past.open', {
      n,
      by,
      units: outstanding(edit)
        .map(id => names.unit(id).name)
        .join(t('comma')),
    })
  switch (end.kind) {
    case 'entered':
      return t('past.entered', {
        n: end.n ?? n,
        by,
        who: edit.confirmations.map(each => names.signedAs(each.by)).join(t('comma')),
      })
    case 'refused':
    case 'withdrawn':
      return t(`past.${end.kind}`, { n, by, who: end.by === undefined ? '' : names.signedAs(end.by) })
    case 'lapsed':
      return t('past.lapsed', { n, by })
  }
}
