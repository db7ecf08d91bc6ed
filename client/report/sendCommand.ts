import type { ReportCatchUp } from '../../shared/protocol/live.ts'
import type { ReportCommand } from '../../shared/report/commands.ts'
import type { SeenEvent } from '../../shared/report/events.ts'
import { api } from '../server/api.ts'
import { ApiError } from '../server/failures.ts'
import type { CommandKeys } from './commandKey.ts'

/** What an accepted command did. */
export interface Accepted {
  readonly version: number
  readonly events: readonly SeenEvent[]
}

/** A command with the own post in which it is given, or the post for whose holder. */
export type Order = ReportCommand & ({ readonly postId: string } | { readonly onBehalfOf: string })

/**
 * Gives a command to a report. Throws `ApiError` when it was refused: nothing has changed then. Throws `NetworkError`
 * when no answer came: whether it was carried out is unknown, and giving it again is safe.
 */
export async function sendCommand(reportId: string, order: Order, keys: CommandKeys): Promise<ReportCatchUp> {
  const idempotencyKey = keys.keyFor({ reportId, order })
  try {
    const answer = await api.post<Accepted & Partial<ReportCatchUp>>(`/api/reports/${reportId}/commands`, {
      ...order,
      idempotencyKey,
    })
    keys.answered({ reportId, order })
    return { texts: {}, ...answer }
  } catch (error) {
    if (error instanceof ApiError && !maySucceedLater(error)) keys.answered({ reportId, order })
    throw error
  }
}

/** A broken server may have carried out what it could not answer: the key stays, as after a lost answer. */
const maySucceedLater = (error: ApiError): boolean => error.status >= 500
