import { useTranslation } from 'react-i18next'
import type { SheetCoUnit, SheetSection } from '../../../shared/report/approval/sheetData.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { HashTag } from '../../ui/HashTag.tsx'
import { SaidBy } from './Row.tsx'
import css from './Sheet.module.css'

/** Each section with the version that is in the report: who signed it, and what the co-units said. */
export function SheetSections({ sections }: { readonly sections: readonly SheetSection[] }) {
  const { t } = useTranslation('sheet')
  const names = useDirectory()
  if (sections.length === 0) return null
  return (
    <table className={css.sections}>
      <caption>{t('sections')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('section')}</th>
          <th scope="col">{t('lead')}</th>
          <th scope="col">{t('coUnits')}</th>
        </tr>
      </thead>
      <tbody>
        {sections.map(({ sectionId, name, n, hash, leadUnitId, signed, coUnits }) => (
          <tr key={sectionId}>
            <th scope="row">
              {name}
              <small>
                {t('sectionVersion', { n })} <HashTag hash={hash} digits={8} />
              </small>
            </th>
            <td>
              <b>{names.unit(leadUnitId).name}</b>
              {signed === undefined ? (
                <p>{t('unsigned')}</p>
              ) : (
                <SaidBy said={signed} words={signed.text ?? t('agreed')} />
              )}
              {signed?.carriedFrom !== undefined && <p>{t('carried', { n: signed.carriedFrom })}</p>}
            </td>
            <td>
              {coUnits === null ? (
                <p className={css.none}>{t('withheld')}</p>
              ) : coUnits.length === 0 ? (
                <p className={css.none}>{t('noCoUnits')}</p>
              ) : (
                <ul>
                  {coUnits.map(unit => (
                    <CoUnit key={unit.unitId} unit={unit} />
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What a co-unit's word is printed as: a dissent that was ruled on stays one, and silence is never agreement. */
function CoUnit({ unit: { unitId, kind, said, ruling, closed } }: { readonly unit: SheetCoUnit }) {
  const { t } = useTranslation('sheet')
  const names = useDirectory()
  const word = kind === 'ruled' && said?.opinion === 'change' ? 'ruledChange' : kind
  return (
    <li>
      <b>{names.unit(unitId).name}</b> {t(`standing.${word}`)}
      {said && <SaidBy said={said} />}
      {said?.carriedFrom !== undefined && <p>{t('carried', { n: said.carriedFrom })}</p>}
      {ruling && (
        <div className={css.ruling}>
          {t('ruling')}
          <SaidBy said={ruling} />
        </div>
      )}
      {closed && <SaidBy said={closed} />}
    </li>
  )
}
