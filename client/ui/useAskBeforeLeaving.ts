import { useEffect } from 'react'

/** Has the browser ask before the page is closed, as long as something on it would be lost. */
export function useAskBeforeLeaving(wouldLose: () => boolean): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (wouldLose()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [wouldLose])
}
