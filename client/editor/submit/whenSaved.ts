import type { Clock } from '../collab/clock.ts'
import type { TextSession } from '../collab/textSession.ts'

/** Resolves to `true` when everything written so far is on the server, to `false` when it is not after `ms`. */
export function whenSaved(session: TextSession, ms: number, clock: Clock): Promise<boolean> {
  return new Promise(resolve => {
    const end = (saved: boolean) => {
      stopListening()
      cancel()
      resolve(saved)
    }
    const look = () => {
      if (!session.hasUnsaved) end(true)
    }
    const stopListening = session.subscribe(look)
    const cancel = clock.after(ms, () => end(!session.hasUnsaved))
    look()
  })
}
