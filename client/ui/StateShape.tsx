import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SectionState } from '../../shared/report/state.ts'
import css from './StateShape.module.css'
import { stateInk } from './stateColours.ts'

/** Seven states, seven shapes: recognisable in black and white. */
const Ring = ({ dashed = false }: { dashed?: boolean }) => (
  <circle
    cx="8"
    cy="8"
    r="6"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    {...(dashed && { strokeDasharray: '2.4 2.3' })}
  />
)

const Check = () => (
  <path
    d="m5 8.2 2.1 2.1L11 6.2"
    fill="none"
    stroke="var(--on-ink)"
    strokeWidth="1.7"
    strokeLinecap="round"
    strokeLinejoin="round"
  />
)

const Part = ({ d }: { d: string }) => <path d={d} fill="currentColor" />

const SHAPES: Readonly<Record<SectionState, ReactNode>> = {
  unassigned: <Ring dashed />,
  drafting: (
    <>
      <Ring />
      <Part d="M8 8V4.4A3.6 3.6 0 0 1 11.6 8Z" />
    </>
  ),
  review: (
    <>
      <Ring />
      <Part d="M8 4.4a3.6 3.6 0 0 1 0 7.2Z" />
    </>
  ),
  countersign: (
    <>
      <circle cx="5.6" cy="8" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <circle cx="10.4" cy="8" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  head_sign: (
    <>
      <Ring />
      <Part d="M8 8V4.4A3.6 3.6 0 1 1 4.4 8Z" />
    </>
  ),
  signed: (
    <>
      <circle cx="8" cy="8" r="6.8" fill="currentColor" />
      <Check />
    </>
  ),
  accepted: (
    <>
      <rect x="1.6" y="1.6" width="12.8" height="12.8" rx="3" fill="currentColor" />
      <Check />
    </>
  ),
}

interface StateShapeProps {
  readonly state: SectionState
  /** Diameter in px. */
  readonly size?: number
  /** Standing alone it is called by its state; beside the word it stays silent. */
  readonly labelled?: boolean
}

/** The shape of a section's state. */
export function StateShape({ state, size = 14, labelled = false }: StateShapeProps) {
  const { t } = useTranslation('ui')
  return (
    <span
      className={css.shape}
      style={{ color: stateInk(state) }}
      {...(labelled && { role: 'img', 'aria-label': t(`state.${state}`), title: t(`state.${state}`) })}
    >
      <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[state]}
      </svg>
    </span>
  )
}
