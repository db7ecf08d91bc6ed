import type { Client } from './office.ts'

/** The sections from which the roles are seen: one that finance leads with hr as co-unit, and an accepted one. */
export const section = 'demo-teacher-pay'
export const accepted = 'demo-region-population'

/** Every kind of person; `lead`, `co` and `other` as seen from `section`. */
export const WHO = {
  nobody: null,
  'lead drafter': 'finance.drafter',
  'lead liaison': 'finance.liaison',
  'lead reviewer': 'finance.reviewer',
  'lead head': 'finance.head',
  'co drafter': 'hr.drafter',
  'co head': 'hr.head',
  'other drafter': 'culture.drafter',
  'other head': 'culture.head',
  coordinator: 'edu.coordinator',
  clerk: 'gov.clerk',
  'office head': 'gov.office',
  'deputy leader': 'gov.deputy',
  leader: 'gov.leader',
  observer: 'observer',
  auditor: 'auditor',
  admin: 'admin',
} as const
export type Who = keyof typeof WHO
export const EVERYONE = Object.keys(WHO) as Who[]

const LEAD: Who[] = ['lead drafter', 'lead liaison', 'lead reviewer', 'lead head']
const CO: Who[] = ['co drafter', 'co head']
export const MEMBERS: Who[] = [...LEAD, ...CO, 'other drafter', 'other head']
export const LEADERS: Who[] = ['office head', 'deputy leader', 'leader']
export const BOARD: Who[] = [...MEMBERS, 'coordinator', 'clerk', ...LEADERS]
export const TEXT: Who[] = [...LEAD, ...CO, 'coordinator']
export const VERSIONS: Who[] = [...TEXT, 'clerk', ...LEADERS]
export const AUDIT: Who[] = ['coordinator', 'clerk', ...LEADERS, 'auditor']
export const SIGNED_IN = EVERYONE.filter(who => who !== 'nobody')

/** A door: what is asked, who gets `ok`, and what all others get (401 for nobody always). */
export interface Door {
  readonly rule: string
  readonly name: string
  readonly ask: (client: Client) => Promise<{ status: number }>
  readonly ok: readonly Who[]
  readonly okStatus?: number
  readonly refused: number
  /** Those who may know of it but not do it. */
  readonly forbidden?: readonly Who[]
}

export function expected(door: Door, who: Who): number {
  if (who === 'nobody') return 401
  if (door.ok.includes(who)) return door.okStatus ?? 200
  return door.forbidden?.includes(who) ? 403 : door.refused
}
