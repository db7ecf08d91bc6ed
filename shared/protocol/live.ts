import type { InboxNotice } from '../notices/notice.ts'
import type { SeenEvent } from '../report/events.ts'
import type { ReportView } from '../report/view.ts'

/** What crosses `/live` (socket.io, default namespace) and the HTTP answers of the same shape. */

/** Free texts (reasons, opinions, notes) by their address, as far as the reader may see them. */
export type Texts = Readonly<Record<string, string>>

/** A report whole: the answer to `report:open` without `since`, and to `GET /api/reports/:id`. */
export interface ReportSnapshot {
  /** `seq` of the last event in it. */
  readonly version: number
  readonly state: ReportView
  readonly texts: Texts
}

/** Events after a version the client has: the answer to `report:open` with `since`. */
export interface ReportCatchUp {
  readonly version: number
  readonly events: readonly SeenEvent[]
  readonly texts: Texts
}

/** `report:events`, sent to everyone who opened the report, in order. */
export interface ReportEvents extends ReportCatchUp {
  readonly reportId: string
}

/** `report:open` from the client. */
export interface OpenReport {
  readonly reportId: string
  readonly since?: number
}
export type OpenAnswer = ReportSnapshot | ReportCatchUp | { readonly code: string }

/** `presence`: person ids who have a section's text open, by section. Sent whole at each change. */
export type Presence = Readonly<Record<string, readonly string[]>>

/** `notice`: something that a person should know now. */
export type Notice =
  /** How many of the person's notices wait to be read; with a new one, that one. */
  | { readonly kind: 'inbox'; readonly unread: number; readonly latest?: InboxNotice }
  /** Units, persons or posts changed: load them again. */
  | { readonly kind: 'directory'; readonly version: number }

export interface ServerToClient {
  'report:events': (events: ReportEvents) => void
  presence: (message: { readonly reportId: string; readonly sections: Presence }) => void
  notice: (notice: Notice) => void
  /** The report may no longer be seen by this person. */
  revoked: (message: { readonly reportId: string }) => void
}

export interface ClientToServer {
  'report:open': (message: OpenReport, answer: (answer: OpenAnswer) => void) => void
  'report:close': (message: { readonly reportId: string }) => void
}
