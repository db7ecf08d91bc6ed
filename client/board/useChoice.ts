import { useCallback, useState } from 'react'

/** Choosing several leaves, to assign them together. */
export interface Choice {
  /** Leaves chosen so far; absent while nothing is being chosen. */
  readonly chosen: ReadonlySet<string> | undefined
  readonly begin: () => void
  readonly end: () => void
  readonly set: (ids: readonly string[]) => void
  /** Chooses these, or lets them go when all of them are chosen already. */
  readonly toggle: (ids: readonly string[]) => void
}

export function useChoice(): Choice {
  const [chosen, setChosen] = useState<ReadonlySet<string>>()
  const begin = useCallback(() => setChosen(before => before ?? new Set()), [])
  const end = useCallback(() => setChosen(undefined), [])
  const set = useCallback((ids: readonly string[]) => setChosen(new Set(ids)), [])
  const toggle = useCallback(
    (ids: readonly string[]) => setChosen(before => toggled(before ?? new Set(), ids)),
    [],
  )
  return { chosen, begin, end, set, toggle }
}

function toggled(before: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  if (ids.every(id => before.has(id))) return new Set([...before].filter(id => !ids.includes(id)))
  return new Set([...before, ...ids])
}
