import { useEffect } from 'react'

/**
 * While a title is being typed, the second press of a double click belongs to the first, which opened the field: it may
 * come down anywhere, since the page has moved under the pointer. It takes no focus and presses nothing; a double click
 * in the field itself chooses a word as ever.
 */
export function useSecondPress(typing: boolean): void {
  useEffect(() => {
    if (!typing) return
    const ignore = (event: Event) => {
      if (!(event instanceof MouseEvent) || event.detail < 2 || event.target instanceof HTMLInputElement)
        return
      event.preventDefault()
      event.stopPropagation()
    }
    for (const type of PRESSES) document.addEventListener(type, ignore, true)
    return () => {
      for (const type of PRESSES) document.removeEventListener(type, ignore, true)
    }
  }, [typing])
}

const PRESSES = ['mousedown', 'click', 'dblclick'] as const
