import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Notice } from '../../shared/protocol/live.ts'
import { type Connection, type OpenLive, openLive } from '../server/live.ts'
import { useSessionControl } from '../session/SessionProvider.tsx'
import { LiveReports } from './liveReports.ts'

const LiveContext = createContext<LiveReports | undefined>(undefined)

interface LiveProviderProps {
  /** How to connect; fixed for the life of the page. */
  readonly open?: OpenLive
  readonly children: ReactNode
}

/** Keeps the page's live connection while a person is signed in. */
export function LiveProvider({ open = openLive, children }: LiveProviderProps) {
  const { state } = useSessionControl()
  const lost = state.status === 'signedIn' && state.lost
  const [live, setLive] = useState<LiveReports>()
  const wasLost = useRef(false)

  useEffect(() => {
    const opened = new LiveReports(open)
    setLive(opened)
    return opened.close
  }, [open])

  useEffect(() => {
    if (wasLost.current && !lost) live?.reconnect()
    wasLost.current = lost
  }, [live, lost])

  return live === undefined ? null : <LiveContext value={live}>{children}</LiveContext>
}

export function useLive(): LiveReports {
  const live = useContext(LiveContext)
  if (live === undefined) throw new Error('useLive outside LiveProvider')
  return live
}

/** Whether this page hears the server. */
export function useConnection(): Connection {
  const live = useLive()
  return useSyncExternalStore(live.subscribe, live.connection)
}

/** Calls `listener` with each notice; keep it stable. */
export function useNotices(listener: (notice: Notice) => void): void {
  const live = useLive()
  useEffect(() => live.onNotice(listener), [live, listener])
}
