import type { AccessBody } from '../../shared/people/access.ts'
import type { Tone } from './record.ts'

/** Groups of the access log's entries, as the filter offers them. */
export const ACCESS_GROUPS = ['look', 'session', 'refused'] as const
export type AccessGroup = (typeof ACCESS_GROUPS)[number]

interface Kind {
  readonly group: AccessGroup
  readonly tone: Tone
}

const KINDS: Readonly<Record<AccessBody['type'], Kind>> = {
  'session.opened': { group: 'session', tone: 'neutral' },
  'session.refused': { group: 'refused', tone: 'warn' },
  'session.closed': { group: 'session', tone: 'neutral' },
  'identity.confirmed': { group: 'session', tone: 'neutral' },
  'identity.refused': { group: 'refused', tone: 'warn' },
  'password.changed': { group: 'session', tone: 'info' },
  'provider.linked': { group: 'session', tone: 'info' },
  'provider.unlinked': { group: 'session', tone: 'info' },
  'passkey.added': { group: 'session', tone: 'info' },
  'passkey.removed': { group: 'session', tone: 'info' },
  'passkey.copied': { group: 'refused', tone: 'danger' },
  'access.granted': { group: 'look', tone: 'neutral' },
  'access.refused': { group: 'refused', tone: 'warn' },
  'log.gap': { group: 'refused', tone: 'danger' },
}

/** How an entry is listed; one that this page does not know stands out among the refusals, where it is looked for. */
export const accessKindOf = (body: AccessBody | undefined): Kind =>
  body === undefined ? { group: 'refused', tone: 'warn' } : KINDS[body.type]
