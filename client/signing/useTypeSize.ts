import { useCallback, useState } from 'react'

/** How large the text of the page is, as a share of the usual. */
const SIZES = [0.85, 1, 1.15, 1.3, 1.5, 1.75] as const
const USUAL = SIZES.indexOf(1)

const REMEMBERED = 'lianshu.typeSize'

function remembered(): number {
  const step = Number(localStorage.getItem(REMEMBERED) ?? USUAL)
  return Number.isInteger(step) && step >= 0 && step < SIZES.length ? step : USUAL
}

/** The size of type in which this person reads, remembered on the device. */
export function useTypeSize(): {
  readonly scale: number
  readonly smaller: () => void
  readonly larger: () => void
  readonly smallest: boolean
  readonly largest: boolean
} {
  const [step, setStep] = useState(remembered)
  const move = useCallback((by: number) => {
    setStep(now => {
      const next = Math.min(SIZES.length - 1, Math.max(0, now + by))
      localStorage.setItem(REMEMBERED, String(next))
      return next
    })
  }, [])
  return {
    scale: SIZES[step] ?? 1,
    smaller: () => move(-1),
    larger: () => move(1),
    smallest: step === 0,
    largest: step === SIZES.length - 1,
  }
}
