import { CLOSE } from '../../shared/protocol/collab.ts'
import type { TextStatus } from './collab/status.ts'

/** What keeps the text from the server, for the page to name: the session ended, the network is away, or the store fails. */
export type Trouble = 'signedOut' | 'offline' | 'unsaved'

type Known = Pick<TextStatus, 'text' | 'connected' | 'closedBy' | 'saving' | 'reason'>

/** Null while all is well, before the text is here, and where another banner tells why the server closed. */
export function troubleOf(status: Known): Trouble | null {
  const { text, connected, closedBy, saving } = status
  if (closedBy === CLOSE.notSignedIn) return 'signedOut'
  if (closedBy !== null || text === null) return null
  if (!connected) return 'offline'
  return storeFails(status) || saving?.kind === 'unsaved' ? 'unsaved' : null
}

/** The server says so to all who write in a section, also to who has nothing unsaved (SY-23). */
const storeFails = ({ reason }: Pick<Known, 'reason'>): boolean => reason === 'storage'

/** Whether the server itself has said so; the rest may be over before it is worth a word. */
export const isCertain = (status: Known): boolean =>
  status.closedBy === CLOSE.notSignedIn || (status.connected && storeFails(status))
