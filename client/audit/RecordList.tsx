import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { SYSTEM } from '../../shared/report/system.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useDates } from '../text/useDates.ts'
import { ChainDay, ChainRow, ChainTable } from '../ui/ChainRow.tsx'
import { PersonMark } from '../ui/PersonMark.tsx'
import { Tag } from '../ui/Tag.tsx'
import text from '../ui/text.module.css'
import { dayOf } from './dayOf.ts'
import { byDay } from './filter.ts'
import type { ChainRecord } from './record.ts'

interface RecordListProps {
  readonly name: string
  /** Newest first. */
  readonly records: readonly ChainRecord[]
  /** The first record that does not hold: it and all after it are marked. */
  readonly brokenFrom: number
  /** Records after this one came while the page was open. */
  readonly freshAfter: number
  readonly onOpen: (seq: number) => void
}

/** Records on their chain, grouped by day. */
export function RecordList({ name, records, brokenFrom, freshAfter, onOpen }: RecordListProps) {
  const { t } = useTranslation('audit')
  const dates = useDates()
  return (
    <ChainTable
      caption={t('listed', { name })}
      heads={[t('heads.time'), t('heads.who'), t('heads.verb'), t('heads.sentence'), t('heads.hash')]}
    >
      {byDay(records, dayOf).map(({ day, records: ofDay }) => {
        const at = ofDay[0]?.at ?? day
        return (
          <ChainDay key={day} day={`${dates.fullDay(at)} ${dates.weekday(at)}`}>
            {ofDay.map(record => (
              <RecordRow
                key={record.row.seq}
                record={record}
                broken={record.row.seq >= brokenFrom}
                fresh={record.row.seq > freshAfter}
                onOpen={onOpen}
              />
            ))}
          </ChainDay>
        )
      })}
    </ChainTable>
  )
}

interface RecordRowProps {
  readonly record: ChainRecord
  readonly broken: boolean
  readonly fresh: boolean
  readonly onOpen: (seq: number) => void
}

const RecordRow = memo(function RecordRow({ record, broken, fresh, onOpen }: RecordRowProps) {
  const { t } = useTranslation('audit')
  const dates = useDates()
  const { row, at, tone, told } = record
  const { verb, sentence } = told()
  return (
    <ChainRow
      time={dates.second(at)}
      who={<Who record={record} />}
      verb={
        <>
          <Tag tone={tone}>{verb}</Tag> {broken && <Tag tone="danger">{t('list.mismatch')}</Tag>}
        </>
      }
      sentence={sentence}
      hash={row.hash}
      broken={broken}
      fresh={fresh}
      onOpen={() => onOpen(row.seq)}
    />
  )
})

/** Who it was, in which post. */
function Who({ record }: { readonly record: ChainRecord }) {
  const { person } = useDirectory()
  const { name, as } = record.told()
  return (
    <>
      {record.personId !== '' && record.personId !== SYSTEM && (
        <PersonMark person={person(record.personId)} silent />
      )}
      <span>
        {name} <span className={text.muted}>{as}</span>
      </span>
    </>
  )
}
