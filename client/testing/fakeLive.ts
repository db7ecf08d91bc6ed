import type { OpenAnswer, OpenReport, ReportSnapshot } from '../../shared/protocol/live.ts'
import type { LiveListener, OpenLive } from '../server/live.ts'

/** Stands in for the live connection: the test is the server. */
export interface FakeLive {
  readonly open: OpenLive
  /** Every `report:open`, in order. */
  readonly opened: OpenReport[]
  /** Tells the page something, as the server would. */
  readonly tell: LiveListener
  /** What `report:open` answers from now on, by report. */
  readonly answers: Map<string, OpenAnswer | Error>
  /** How often the page connected anew. */
  reconnects: number
}

/** A connection that is there at once and answers `report:open` with these snapshots, or `not_found`. */
export function fakeLive(snapshots: Readonly<Record<string, ReportSnapshot>> = {}): FakeLive {
  let listener: LiveListener | undefined
  let connected = false
  const heard = (): LiveListener => {
    if (listener === undefined) throw new Error('the page has not connected')
    return listener
  }
  const live: FakeLive = {
    opened: [],
    answers: new Map(Object.entries(snapshots)),
    reconnects: 0,
    open: page => {
      listener = page
      queueMicrotask(() => live.tell.connected())
      return {
        isConnected: () => connected,
        openReport: async message => {
          live.opened.push(message)
          const answer = live.answers.get(message.reportId) ?? { code: 'not_found' }
          if (answer instanceof Error) throw answer
          return answer
        },
        reconnect: () => {
          live.reconnects++
          live.tell.connected()
        },
        close: () => {
          connected = false
        },
      }
    },
    tell: {
      connected: () => {
        connected = true
        heard().connected()
      },
      broken: () => {
        connected = false
        heard().broken()
      },
      unreachable: () => heard().unreachable(),
      events: events => heard().events(events),
      presence: (reportId, sections) => heard().presence(reportId, sections),
      notice: notice => heard().notice(notice),
      revoked: reportId => heard().revoked(reportId),
    },
  }
  return live
}
