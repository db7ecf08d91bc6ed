import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { SCHEMA_VERSION } from '../../shared/document/schema.ts'
import { CLOSE } from '../../shared/protocol/collab.ts'
import { randomKey } from '../report/commandKey.ts'
import { announceSessionLost } from '../server/api.ts'
import { useSessionControl } from '../session/SessionProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { useAskBeforeLeaving } from '../ui/useAskBeforeLeaving.ts'
import { browserClock } from './collab/clock.ts'
import { heldNames } from './collab/heldNames.ts'
import { openLocalStore } from './collab/localStore.ts'
import type { TextStatus } from './collab/status.ts'
import { TextSession } from './collab/textSession.ts'

export interface OpenText {
  readonly session: TextSession
  readonly status: TextStatus
}

/** Joins a section's text for as long as the page shows it. Undefined for the moment before. */
export function useTextSession(sectionId: string): OpenText | undefined {
  const { person } = useSession()
  const [session, setSession] = useState<TextSession>()

  useEffect(() => {
    let left = false
    let opened: TextSession | undefined
    void openLocalStore(window.indexedDB).then(store => {
      if (left) return
      opened = new TextSession({
        url: `${window.location.origin.replace(/^http/, 'ws')}/collab`,
        sectionId,
        schema: SCHEMA_VERSION,
        personId: person.id,
        WebSocket,
        random: Math.random,
        clock: browserClock,
        store,
        names: heldNames(navigator.locks as LockManager | undefined),
        newId: () => randomKey(crypto),
      })
      setSession(opened)
      void opened.start()
    })
    return () => {
      left = true
      setSession(undefined)
      void opened?.destroy()
    }
  }, [sectionId, person.id])

  const status = useSyncExternalStore(session?.subscribe ?? listenToNothing, () => session?.status())
  useNetwork(session)
  useSignIn(session, status?.closedBy ?? null)
  useLeaveGuard(session)
  return session === undefined || status === undefined ? undefined : { session, status }
}

const listenToNothing = () => () => {}

/** The browser knows sooner than the socket that the network went. */
function useNetwork(session: TextSession | undefined): void {
  useEffect(() => {
    if (session === undefined) return
    const tell = () => session.setOnline(navigator.onLine)
    window.addEventListener('online', tell)
    window.addEventListener('offline', tell)
    return () => {
      window.removeEventListener('online', tell)
      window.removeEventListener('offline', tell)
    }
  }, [session])
}

/** When the session has ended, the page asks to sign in again in place, and joins anew afterwards. */
function useSignIn(session: TextSession | undefined, closedBy: number | null): void {
  const { state } = useSessionControl()
  const lost = state.status === 'signedIn' && state.lost
  const wasLost = useRef(false)
  useEffect(() => {
    if (closedBy === CLOSE.notSignedIn && !wasLost.current) announceSessionLost()
  }, [closedBy])
  useEffect(() => {
    if (lost) session?.signOut()
    if (wasLost.current && !lost && session?.status().closedBy === CLOSE.notSignedIn) session.reconnect()
    wasLost.current = lost
  }, [session, lost])
}

/** The browser asks before it leaves text behind that the server does not have. */
function useLeaveGuard(session: TextSession | undefined): void {
  useAskBeforeLeaving(
    useCallback(() => {
      // A page that is too old is to be reloaded: what is unsaved is kept for the next one.
      const isOld = session?.status().closedBy === CLOSE.schema
      return session?.hasUnsaved === true && !isOld
    }, [session]),
  )
}
