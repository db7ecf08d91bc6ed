import { useTranslation } from 'react-i18next'
import type { ApprovalSheet } from '../../../shared/report/approval/sheetData.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useReports } from '../../report/ReportsProvider.tsx'
import { useDates } from '../../text/useDates.ts'
import { Row, SaidBy, Void } from './Row.tsx'
import css from './Sheet.module.css'

/** The letter's own fields, its number and date, who drafted it. */
export function SheetHead({ sheet }: { readonly sheet: ApprovalSheet }) {
  const { t } = useTranslation('sheet')
  const names = useDirectory()
  const dates = useDates()
  const reports = useReports()
  const { letter, versions, numbers, amends, amendments, abandoned } = sheet
  const latest = versions.at(-1)
  const blank = t('blank')
  const titleOf = (reportId: string) =>
    (reports.status === 'ready' ? reports.data.find(({ id }) => id === reportId)?.title : undefined) ??
    t('otherReport')
  return (
    <table className={css.table}>
      <tbody>
        <Row label={t('title')}>
          <b>{sheet.title.replaceAll('\n', '')}</b>
        </Row>
        <tr>
          <th scope="row">{t('number')}</th>
          <td>{sheet.number ?? blank}</td>
          <th scope="row">{t('date')}</th>
          <td>{sheet.date === undefined ? blank : dates.fullDay(`${sheet.date}T12:00:00Z`)}</td>
        </tr>
        <tr>
          <th scope="row">{t('secrecy')}</th>
          <td>{t(`secrecyOf.${letter.secrecy}`)}</td>
          <th scope="row">{t('urgency')}</th>
          <td>{t(`urgencyOf.${letter.urgency}`)}</td>
        </tr>
        <tr>
          <th scope="row">{t('disclosure')}</th>
          <td>{letter.disclosure === undefined ? blank : t(`disclosureOf.${letter.disclosure}`)}</td>
          <th scope="row">{t('addressee')}</th>
          <td>{letter.addressee || blank}</td>
        </tr>
        <tr>
          <th scope="row">{t('copyTo')}</th>
          <td>{letter.copyTo.join(t('comma')) || blank}</td>
          <th scope="row">{t('drafter')}</th>
          <td>
            {latest === undefined
              ? blank
              : `${names.unit(latest.unitId).name} ${names.person(latest.submittedBy.personId).name}`}
          </td>
        </tr>
        {numbers.flatMap(({ printed, by, void: voided }) =>
          voided === undefined
            ? []
            : [
                <Row key={printed} label={t('voidNumber')}>
                  <Void cause={voided.text ?? ''}>
                    {printed} <SaidBy said={{ by }} />
                  </Void>
                  <SaidBy said={{ by: voided.by }} />
                </Row>,
              ],
        )}
        {amends && <Row label={t(`amends.${amends.kind}`)}>{titleOf(amends.reportId)}</Row>}
        {amendments.map(({ kind, reportId, by }) => (
          <Row key={reportId} label={t(`amended.${kind}`)}>
            <SaidBy said={{ by }} words={titleOf(reportId)} />
          </Row>
        ))}
        {abandoned && (
          <Row label={t('abandoned')}>
            <SaidBy said={abandoned} />
          </Row>
        )}
      </tbody>
    </table>
  )
}
