import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { sha256 } from '../../shared/document/canonical.ts'
import { parseReport } from '../../shared/letter/reportContent.ts'
import { openLetter } from '../../shared/report/letter.ts'
import { readsApproval, readsVersions } from '../../shared/report/reading.ts'
import { nameOf } from '../../shared/report/view.ts'
import { paths } from '../app/paths.ts'
import { useReader } from '../app/useRights.ts'
import { useReport } from '../report/useReport.ts'
import { useResource } from '../server/useResource.ts'
import { useSession } from '../session/useSession.ts'
import { Button } from '../ui/Button.tsx'
import css from './Approval.module.css'
import { type Base, baseFor, changesSince, type SectionChange } from './changedSince.ts'

/** What changed in the whole report since its reader signed it last, else since the version before. */
export function ChangedSince() {
  const { view } = useReport()
  const { person } = useSession()
  const reader = useReader()
  const base = readsApproval(reader, view) ? baseFor(view.report, person.id) : undefined
  return base === undefined ? null : <Compared key={base.version.n} base={base} />
}

function Compared({ base }: { readonly base: Base }) {
  const { t } = useTranslation('approval')
  const { reportId, view, text } = useReport()
  const { n, hash } = base.version
  const read = useResource<{ readonly canonical: string }>(`/api/reports/${reportId}/versions/${n}`)
  if (read.status === 'loading')
    return (
      <section className={css.changed}>
        <p role="status">{t('changed.loading')}</p>
      </section>
    )
  const canonical = read.status === 'ready' ? read.data.canonical : undefined
  const former = canonical !== undefined && sha256(canonical) === hash ? parseReport(canonical) : undefined
  if (former === undefined)
    return (
      <section className={css.changed}>
        <p role="alert">{t('changed.unread')}</p>
        <Button onClick={read.reload}>{t('changed.retry')}</Button>
      </section>
    )
  const { sections, letter } = changesSince(former, view, openLetter(view.report.letter, text))
  const signed = base.how === 'signed'
  const what = [
    ...(sections.length > 0 ? [t('changed.sections', { count: sections.length })] : []),
    ...(letter ? [t('changed.letter')] : []),
  ].join(t('changed.between'))
  if (what === '')
    return (
      <section className={css.changed}>
        <h2>{t(signed ? 'changed.sameSigned' : 'changed.sameBefore', { n })}</h2>
      </section>
    )
  return (
    <section className={css.changed}>
      <h2>{t(signed ? 'changed.titleSigned' : 'changed.titleBefore', { n, what })}</h2>
      {sections.length > 0 && (
        <ul aria-label={t('changed.list')}>
          {sections.map(change => (
            <ChangeRow key={change.id} change={change} />
          ))}
        </ul>
      )}
    </section>
  )
}

function ChangeRow({ change }: { readonly change: SectionChange }) {
  const { t } = useTranslation('approval')
  const { reportId, view } = useReport()
  const reader = useReader()
  const { id, title, kind, between } = change
  const section = view.sections.find(s => s.id === id)
  const name = section === undefined ? title : nameOf(view, section)
  const compares = between !== undefined && section !== undefined && readsVersions(reader, section)
  return (
    <li>
      {kind === 'removed' || kind === 'open' ? (
        <span>{name}</span>
      ) : (
        <Link to={`${paths.assembly(reportId)}?section=${id}`} title={t('changed.toText')}>
          {name}
        </Link>
      )}
      <small>{t(`changed.kind.${kind}`)}</small>
      {compares && (
        <Link
          aria-label={t('changed.compareOf', { section: name })}
          to={`${paths.versions(reportId, id)}?n=${between.n}&against=${between.against}`}
        >
          {t('changed.compare')}
        </Link>
      )}
    </li>
  )
}
