import { useTranslation } from 'react-i18next'
import type { SectionState } from '../../shared/report/state.ts'
import css from './StackedBar.module.css'
import { StateShape } from './StateShape.tsx'
import { stateBar } from './stateColours.ts'

/** States in the order of the bar: what is done first. */
const ORDER: readonly SectionState[] = [
  'accepted',
  'signed',
  'head_sign',
  'countersign',
  'review',
  'drafting',
  'unassigned',
]

/** States that a phone's legend sums up under one word. */
const GROUPS = {
  signed: ['accepted', 'signed'],
  moving: ['countersign', 'review', 'head_sign'],
  drafting: ['drafting'],
  unassigned: ['unassigned'],
} as const satisfies Readonly<Record<string, readonly SectionState[]>>

interface StackedBarProps {
  readonly counts: Readonly<Partial<Record<SectionState, number>>>
  /** A legend of four groups instead of seven states, for a phone. */
  readonly brief?: boolean
}

/** How many sections are in each state: one bar, signed solid and the rest soft, with its numbers in text. */
export function StackedBar({ counts, brief = false }: StackedBarProps) {
  const parts = ORDER.map(state => ({ state, count: counts[state] ?? 0 })).filter(part => part.count > 0)
  return (
    <div>
      <div className={css.bar} aria-hidden="true">
        {parts.map(({ state, count }) => (
          <span key={state} style={{ flexGrow: count, background: stateBar(state) }} />
        ))}
      </div>
      {brief ? <BriefLegend counts={counts} /> : <Legend parts={parts} />}
    </div>
  )
}

function Legend({ parts }: { parts: readonly { state: SectionState; count: number }[] }) {
  const { t } = useTranslation('ui')
  return (
    <ul className={css.legend}>
      {parts.map(({ state, count }) => (
        <li key={state}>
          <StateShape state={state} />
          {t(`state.${state}`)} <b>{count}</b>
        </li>
      ))}
    </ul>
  )
}

function BriefLegend({ counts }: Pick<StackedBarProps, 'counts'>) {
  const { t } = useTranslation('ui')
  const groups = Object.entries(GROUPS).map(([id, states]) => ({
    id: id as keyof typeof GROUPS,
    states,
    count: states.reduce((sum, state) => sum + (counts[state] ?? 0), 0),
  }))
  return (
    <ul className={css.legend}>
      {groups
        .filter(group => group.count > 0)
        .map(({ id, states, count }) => (
          <li key={id}>
            {states.slice(0, id === 'moving' ? 1 : 2).map(state => (
              <StateShape key={state} state={state} />
            ))}
            {t(`progress.group.${id}`)} <b>{count}</b>
          </li>
        ))}
    </ul>
  )
}
