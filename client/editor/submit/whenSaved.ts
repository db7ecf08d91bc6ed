import type { Clock } from '../collab/clock.ts'
import type { TextSession } from '../collab/textSession.ts'

interface Patience {
  readonly ms: number
  readonly clock: Clock
  /** Ends the waiting early, as not saved. */
  readonly signal: AbortSignal
}

/** Resolves to `true` when everything written so far is on the server, to `false` when it is not after `ms`. */
export function whenSaved(
  session: Pick<TextSession, 'hasUnsaved' | 'subscribe'>,
  { ms, clock, signal }: Patience,
): Promise<boolean> {
  return new Promise(resolve => {
    const end = (saved: boolean) => {
      stopListening()
      cancel()
      signal.removeEventListener('abort', giveUp)
      resolve(saved)
    }
    const giveUp = () => end(false)
    const look = () => {
      if (!session.hasUnsaved) end(true)
    }
    const stopListening = session.subscribe(look)
    const cancel = clock.after(ms, () => end(!session.hasUnsaved))
    signal.addEventListener('abort', giveUp)
    if (signal.aborted) giveUp()
    else look()
  })
}
