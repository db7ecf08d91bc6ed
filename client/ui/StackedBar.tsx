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

/** How many sections are in each state: one bar, signed solid and the rest soft, with its numbers in text. */
export function StackedBar({ counts }: { counts: Readonly<Partial<Record<SectionState, number>>> }) {
  const { t } = useTranslation('ui')
  const parts = ORDER.map(state => ({ state, count: counts[state] ?? 0 })).filter(part => part.count > 0)
  return (
    <div>
      <div className={css.bar} aria-hidden="true">
        {parts.map(({ state, count }) => (
          <span key={state} style={{ flexGrow: count, background: stateBar(state) }} />
        ))}
      </div>
      <ul className={css.legend}>
        {parts.map(({ state, count }) => (
          <li key={state}>
            <StateShape state={state} />
            {t(`state.${state}`)} <b>{count}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
