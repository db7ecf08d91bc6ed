import type { EventDraft } from './events.ts'
import type { Rejection } from './rejection.ts'

/** What a command comes to: events to append, or why it is refused. */
export type Decision = { readonly kind: 'accepted'; readonly events: readonly EventDraft[] } | Rejection

export const accept = (...events: readonly EventDraft[]): Decision => ({ kind: 'accepted', events })

/** Texts of an event, without those that were not given. */
export function texts(given: Readonly<Record<string, string | undefined>>): Pick<EventDraft, 'texts'> {
  const present = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return present.length === 0 ? {} : { texts: Object.fromEntries(present) }
}
