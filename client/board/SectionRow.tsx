import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { readsVersions } from '../../shared/report/reading.ts'
import { isAssigned } from '../../shared/report/state.ts'
import type { SectionTask } from '../../shared/report/tasks.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { useReader } from '../app/useRights.ts'
import { useReport } from '../report/useReport.ts'
import { useDates } from '../text/useDates.ts'
import { useNow } from '../text/useNow.ts'
import { classes } from '../ui/classes.ts'
import { iconProps } from '../ui/icon.ts'
import { StateChip } from '../ui/StateChip.tsx'
import type { BoardAct } from './acts.ts'
import { LengthCell } from './LengthCell.tsx'
import { PresenceCell } from './PresenceCell.tsx'
import type { BoardRow } from './rows.ts'
import { SectionMenu } from './SectionMenu.tsx'
import css from './SectionRow.module.css'
import { SectionTitle } from './SectionTitle.tsx'
import { sectionPath } from './sectionPath.ts'
import { TurnCell } from './TurnCell.tsx'
import { UnitMarks } from './UnitMarks.tsx'
import { useFlash } from './useFlash.ts'

interface SectionRowProps {
  readonly row: BoardRow
  /** It was reached by keyboard or pointer, and is marked. */
  readonly current: boolean
  /** Tab stops at it. */
  readonly reachable: boolean
  readonly task: SectionTask | undefined
  /** While several are being chosen: whether this one, or part of what is below it, is. */
  readonly chosen: boolean | 'some' | undefined
  readonly onReach: (id: string) => void
  readonly onFold: (id: string) => void
  readonly onChoose: (id: string) => void
  readonly onAct: (section: SectionView, act: BoardAct) => void
}

/** One section of the board: a heading with how far its leaves are, or a leaf with all that is known of it. */
export const SectionRow = memo(function SectionRow({
  row,
  current,
  reachable,
  task,
  chosen,
  onReach,
  onFold,
  onChoose,
  onAct,
}: SectionRowProps) {
  const { t } = useTranslation('board')
  const reader = useReader()
  const { reportId } = useReport()
  const { section, folded } = row
  const flash = useFlash(fingerprint(section))
  const seesOpinions = readsVersions(reader, section)
  const to = sectionPath(reportId, section, reader, task)
  const heading = !section.isLeaf
  return (
    <tr
      data-section={section.id}
      className={classes(
        css.row,
        heading && css.heading,
        current && css.current,
        flash > 0 && css[flash % 2 === 0 ? 'even' : 'odd'],
      )}
      tabIndex={reachable ? 0 : -1}
      aria-level={section.depth}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-expanded={heading ? !folded : undefined}
      aria-selected={chosen === undefined ? current : chosen === true}
      onFocus={() => onReach(section.id)}
      onClick={() => (chosen === undefined ? onReach(section.id) : onChoose(section.id))}
    >
      <th scope="row" className={css.title}>
        <span className={css.titleLine}>
          {chosen !== undefined && <Box chosen={chosen} />}
          {heading ? (
            <button
              type="button"
              className={css.fold}
              tabIndex={-1}
              aria-label={t(folded ? 'unfold' : 'fold')}
              onClick={event => {
                event.stopPropagation()
                onFold(section.id)
              }}
            >
              {folded ? <ChevronRight {...iconProps} /> : <ChevronDown {...iconProps} />}
            </button>
          ) : (
            <span className={css.fold} />
          )}
          {to === undefined || chosen !== undefined ? (
            <SectionTitle section={section} />
          ) : (
            <Link to={to} tabIndex={reachable ? 0 : -1} className={css.link}>
              <SectionTitle section={section} />
            </Link>
          )}
        </span>
      </th>
      {heading ? (
        <td colSpan={6} className={css.progress}>
          {t('progress', { signed: row.signed, all: row.leaves })}
        </td>
      ) : (
        <>
          <td>
            <StateChip bare state={section.state} />
          </td>
          <td>
            <UnitMarks section={section} seesOpinions={seesOpinions} />
          </td>
          <td>
            <TurnCell
              section={section}
              task={chosen === undefined ? task : undefined}
              seesOpinions={seesOpinions}
              reachable={reachable}
              onAct={onAct}
            />
          </td>
          <td>
            <DueCell section={section} />
          </td>
          <td>
            <LengthCell section={section} />
          </td>
          <td>
            <PresenceCell sectionId={section.id} />
          </td>
        </>
      )}
      <td className={css.menu}>
        {chosen === undefined && <SectionMenu section={section} reachable={reachable} onAct={onAct} />}
      </td>
    </tr>
  )
})

/** A box that shows what is chosen. The row itself is what is pressed. */
const Box = ({ chosen }: { chosen: boolean | 'some' }) => (
  <input
    type="checkbox"
    className={css.box}
    tabIndex={-1}
    aria-hidden="true"
    readOnly
    checked={chosen === true}
    ref={box => {
      if (box) box.indeterminate = chosen === 'some'
    }}
  />
)

function DueCell({ section }: { section: SectionView }) {
  const { t } = useTranslation('board')
  const dates = useDates()
  const now = useNow()
  if (!isAssigned(section)) return <span className={css.none}>{t('turn.none')}</span>
  const done = section.state === 'signed' || section.state === 'accepted'
  if (done) return <time dateTime={section.dueAt}>{dates.day(section.dueAt)}</time>
  const { text, overdue } = dates.due(section.dueAt, now)
  return (
    <time
      dateTime={section.dueAt}
      title={dates.dayTime(section.dueAt)}
      className={overdue ? css.late : undefined}
    >
      {text}
    </time>
  )
}

/** What others change in a section, as one text: see `useFlash`. */
const fingerprint = (section: SectionView): string =>
  JSON.stringify([
    section.title,
    section.state,
    section.coUnitIds,
    isAssigned(section) && [section.leadUnitId, section.dueAt, section.wordBudget, section.returns],
  ])
