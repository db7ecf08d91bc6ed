import { useCallback, useState } from 'react'

/** Where the panes stand below each other, the paper is far from the cards: the breakpoint of both pages. */
const STACKED = '(max-width: 1079px)'

export interface CurrentChange {
  /** Number of the change that is being looked at. */
  readonly current: number | undefined
  /** Shows a change at its place on the paper. */
  readonly select: (n: number) => void
  /** Goes on by so many changes. */
  readonly move: (by: number) => void
}

/**
 * The change that is being looked at, of `count`; card and paper are brought into view with it. It begins at `first`; 0 is
 * before the first one.
 */
export function useCurrentChange(count: number, first: 0 | 1): CurrentChange {
  const [chosen, setCurrent] = useState<number>(first)
  const current = count === 0 || chosen === 0 ? undefined : chosen
  const select = useCallback((n: number) => {
    setCurrent(n)
    bringToView(`change-${n}`, 'center')
  }, [])
  const move = useCallback(
    (by: number) => {
      if (count === 0) return
      const n = Math.min(count, Math.max(1, chosen + by))
      setCurrent(n)
      bringToView(`card-${n}`, 'nearest')
      if (!window.matchMedia(STACKED).matches) bringToView(`change-${n}`, 'center')
    },
    [count, chosen],
  )
  return { current, select, move }
}

function bringToView(id: string, block: ScrollLogicalPosition): void {
  document.getElementById(id)?.scrollIntoView({ block, inline: 'nearest' })
}
