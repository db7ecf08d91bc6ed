import type { EventDraft } from '../../shared/report/events.ts'
import { conflict, type Rejection } from '../../shared/report/rejection.ts'
import type { Records } from '../storage/port.ts'

/** Who holds a document number: the report that was given it, for ever (RP-07). */
interface Holding {
  readonly reportId: string
}

const KIND = 'docNumber'
const idOf = (code: string, year: number, serial: number): string => JSON.stringify([code, year, serial])

/**
 * Claims the number that an event is about to give, before it is appended: two reports never bear one, whoever is faster. A
 * claim whose event was not appended after all stays with its report, which may give the number again.
 */
export async function claimNumber(
  records: Records,
  reportId: string,
  drafts: readonly EventDraft[],
): Promise<Rejection | null> {
  for (const { body } of drafts) {
    if (body.type !== 'report.numbered') continue
    const { code, year, serial } = body.data
    const id = idOf(code, year, serial)
    const written = await records.put(KIND, id, JSON.stringify({ reportId } satisfies Holding), {
      ifRevision: 0,
    })
    if (written !== null) continue
    const held = await records.get(KIND, id)
    if (held === null || (JSON.parse(held.value) as Holding).reportId !== reportId)
      return conflict('number_taken', { code, year, serial })
  }
  return null
}

/** The highest serial given under a code in a year, 0 before the first. */
export async function lastSerial(records: Records, code: string, year: number): Promise<number> {
  const ids = (await records.list(KIND)).map(({ id }) => JSON.parse(id) as [string, number, number])
  return Math.max(0, ...ids.filter(([c, y]) => c === code && y === year).map(([, , serial]) => serial))
}
