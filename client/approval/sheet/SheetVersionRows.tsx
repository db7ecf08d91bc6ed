import { useTranslation } from 'react-i18next'
import type { ApprovalSheet, SheetVersion } from '../../../shared/report/approval/sheetData.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useDates } from '../../text/useDates.ts'
import { HashTag } from '../../ui/HashTag.tsx'
import { type Entry, entriesOf } from './entries.ts'
import { By, Row, SaidBy, Void } from './Row.tsx'
import css from './Sheet.module.css'
import { SheetIssueRows } from './SheetIssueRows.tsx'

interface SheetVersionRowsProps {
  readonly version: SheetVersion
  readonly sheet: ApprovalSheet
}

/** One version of the report: who signed it in order, what was sent back, heard, and how it was issued. */
export function SheetVersionRows({ version, sheet }: SheetVersionRowsProps) {
  const { t } = useTranslation('sheet')
  return (
    <table className={css.table}>
      <caption>
        {t(version.isCurrent ? 'version' : 'formerVersion', { n: version.n })}{' '}
        <HashTag hash={version.hash} digits={16} />
      </caption>
      <tbody>
        <Row label={t('submitted')}>
          <By by={version.submittedBy} />
        </Row>
        {entriesOf(version).map(entry => (
          <EntryRow key={`${entry.kind} ${entry.at}`} entry={entry} />
        ))}
        {version.issues.map((issue, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: issues are only ever added behind.
          <SheetIssueRows key={i} issue={issue} version={version} sheet={sheet} />
        ))}
      </tbody>
    </table>
  )
}

function EntryRow({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('sheet')
  const names = useDirectory()
  const dates = useDates()
  switch (entry.kind) {
    case 'signature': {
      const { stage, unitId, void: voided, text } = entry.signature
      const signed = <SaidBy said={entry.signature} words={text ?? t('agreed')} />
      return (
        <Row label={t(`stage.${stage}`, { unit: names.unit(unitId).name })}>
          {voided === null ? (
            signed
          ) : (
            <Void
              cause={t(`cause.${voided.cause}`, {
                who: names.person(voided.by).name,
                at: `${dates.fullDay(voided.at)} ${dates.time(voided.at)}`,
              })}
            >
              {signed}
            </Void>
          )}
        </Row>
      )
    }
    case 'return': {
      const { to, sections } = entry.returned
      return (
        <Row label={t('returned')}>
          <p className={css.words}>
            {t('returnedTo', { state: t(`to.${to}`) })}
            {sections.length > 0 && t('returnedSections', { sections: sections.join(t('comma')) })}
          </p>
          <SaidBy said={entry.returned} />
        </Row>
      )
    }
    case 'referral':
      return (
        <Row label={t('referral')}>
          <SaidBy said={{ by: entry.referral.by }} words={t('referred')} />
        </Row>
      )
    case 'meeting': {
      const { decision, date, by } = entry.meeting
      return (
        <Row label={t('meeting')}>
          <SaidBy
            said={{ by }}
            words={t(`decision.${decision}`, { date: dates.fullDay(`${date}T12:00:00Z`) })}
          />
        </Row>
      )
    }
  }
}
