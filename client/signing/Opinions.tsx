import {
  ChevronRight,
  CircleCheck,
  CircleX,
  Clock,
  ClockAlert,
  type LucideIcon,
  MessageSquareWarning,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { lastOpinion } from '../../shared/report/coUnits.ts'
import type { FrozenSection } from '../../shared/report/state.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { OpinionAnswers } from '../opinions/OpinionAnswers.tsx'
import { ClosureTrail, OpinionTrail } from '../opinions/OpinionTrail.tsx'
import { isNotable, type OpinionKind, type OpinionRow } from '../paper/opinionRows.ts'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { iconProps } from '../ui/icon.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { Tag } from '../ui/Tag.tsx'
import css from './Opinions.module.css'
import { useParagraphList } from './useParagraphList.ts'

interface OpinionsProps {
  readonly id: string
  /** The key that opens it. */
  readonly shortcut: string | undefined
  readonly rows: readonly OpinionRow[]
  readonly ordinals: ReadonlyMap<string, number>
  /** The section, while the version that is read is its current one: then something can be done about opinions. */
  readonly section: FrozenSection | undefined
}

const ICONS: Readonly<Record<OpinionKind, { readonly icon: LucideIcon; readonly tone?: 'ok' | 'bad' }>> = {
  approve: { icon: CircleCheck, tone: 'ok' },
  agree: { icon: CircleCheck, tone: 'ok' },
  sign: { icon: CircleCheck, tone: 'ok' },
  change: { icon: MessageSquareWarning, tone: 'bad' },
  disagree: { icon: CircleX, tone: 'bad' },
  awaited: { icon: Clock },
  closed: { icon: ClockAlert, tone: 'bad' },
}

/** Who said what of this version: one line, which opens; open at once where something needs to be seen. */
export function Opinions({ id, shortcut, rows, ordinals, section }: OpinionsProps) {
  const { t } = useTranslation('signing')
  const names = useDirectory()
  const list = useParagraphList(ordinals)
  const valid = rows.filter(row => row.void === null)
  const summary =
    valid.length === 0
      ? t(rows.length === 0 ? 'opinion.none' : 'opinion.allVoid')
      : valid
          .map(row => {
            const unit = names.unit(row.givenAs ?? row.unitId).name
            const places = row.kind === 'agree' ? list(row.paragraphs) : ''
            return places === ''
              ? t(`opinion.summary.${row.kind}`, { unit })
              : t('scope.summary', { unit, list: places })
          })
          .join(t('opinion.between'))
  return (
    <details id={id} className={css.opinions} open={rows.some(isNotable)}>
      <summary className={css.summary}>
        {shortcut && <Kbd keys={[shortcut]} />}
        <span className={css.line}>
          <b>{t('part.opinions')}</b>
          <span>{summary}</span>
        </span>
        <ChevronRight {...iconProps} className={css.chevron} />
      </summary>
      <ul className={css.rows}>
        {rows.map(row => (
          <Row key={`${row.kind} ${row.id}`} row={row} ordinals={ordinals}>
            {section !== undefined && isLast(section, row) && (
              <OpinionAnswers section={section} unitId={row.unitId} />
            )}
          </Row>
        ))}
      </ul>
    </details>
  )
}

/** Whether a row is what counts of a co-unit: its last opinion, or its silence. */
const isLast = (section: FrozenSection, { kind, id, unitId }: OpinionRow): boolean =>
  kind === 'awaited' || lastOpinion(section.current, unitId)?.id === id

interface RowProps {
  readonly row: OpinionRow
  readonly ordinals: ReadonlyMap<string, number>
  readonly children: ReactNode
}

function Row({ row, ordinals, children }: RowProps) {
  const { t } = useTranslation('signing')
  const { text } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const { icon: Icon, tone } = ICONS[row.kind]
  const places = row.paragraphs.flatMap(id => ordinals.get(id) ?? [])
  const said = text(row.text)
  const exception = text(row.exception)
  return (
    <li className={css.row}>
      <Icon {...iconProps} className={css.icon} data-tone={row.void === null ? tone : undefined} />
      <div>
        <p>
          <b>{t(`opinion.${row.kind}`)}</b>
          {places.length > 0 && <span>{places.map(n => t('place.paragraph', { n })).join('、')}</span>}
          {row.carriedFrom !== undefined && (
            <Tag tone="neutral">{t('answer.carried', { n: row.carriedFrom })}</Tag>
          )}
          {row.void !== null && <Tag tone="warn">{t('opinion.void')}</Tag>}
        </p>
        {said !== undefined && <p className={css.said}>{said}</p>}
        {exception !== undefined && (
          <p className={css.exception}>{t('opinion.exception', { reason: exception })}</p>
        )}
        <p className={css.by}>
          {row.by === undefined
            ? names.unit(row.givenAs ?? row.unitId).name
            : `${names.signedAs(row.by)}　${dates.moment(row.by.at)}`}
        </p>
        {row.opinion && <OpinionTrail opinion={row.opinion} />}
        {row.closure && <ClosureTrail closure={row.closure} />}
        {children}
      </div>
    </li>
  )
}
