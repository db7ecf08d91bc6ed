import { isVisible, type ReportEvent, type SeenEvent } from '../../shared/report/events.ts'
import { type AssignedSection, isAssigned, type Section } from '../../shared/report/state.ts'
import { allVersions } from '../paper/versionsOf.ts'
import type { SigningAct } from './acts.ts'

/** An act that the server has recorded. */
export interface Done {
  readonly act: SigningAct
  readonly n: number
  readonly hash: string
  readonly postId: string
  readonly onBehalfOf?: string
  readonly at: string
}

/** The version that an act was about. */
export interface ActedOn {
  readonly n: number
  readonly hash: string
}

/** What came of a command that was accepted: the act among its events. */
export function doneIn(events: readonly SeenEvent[], act: SigningAct, on: ActedOn): Done | undefined {
  const event = events.filter(isVisible).find(isAct)
  return event && { act, ...on, postId: event.post, at: event.at, ...behalf(event) }
}

const ACTS: ReadonlySet<string> = new Set([
  'section.approved',
  'section.countersigned',
  'section.signed',
  'section.returned',
])
const isAct = (event: ReportEvent): boolean => ACTS.has(event.type)

const behalf = ({ onBehalfOf }: { readonly onBehalfOf?: string }) =>
  onBehalfOf === undefined ? {} : { onBehalfOf }

const KINDS = { approve: 'approve', agree: 'countersign', sign: 'sign' } as const

/**
 * Whether an act whose answer was lost was carried out after all (SG-03): what the section holds now and did not hold
 * `before` it was sent. Compares records, never clocks: the device's may be wrong.
 */
export function doneSince(
  before: Section,
  now: Section,
  act: SigningAct,
  personId: string,
  on: ActedOn,
): Done | undefined {
  if (!isAssigned(before) || !isAssigned(now)) return undefined
  const record = recordOf(now, act, personId, on.n, idsIn(before))
  return record && { act, ...on, postId: record.postId, at: record.at, ...behalf(record) }
}

const idsIn = (section: AssignedSection): ReadonlySet<string> =>
  new Set([
    ...allVersions(section).flatMap(v => [...v.signatures, ...v.opinions].map(each => each.id)),
    section.lastReturn?.by.at ?? '',
  ])

function recordOf(
  section: AssignedSection,
  act: SigningAct,
  personId: string,
  n: number,
  known: ReadonlySet<string>,
): Pick<Done, 'postId' | 'onBehalfOf' | 'at'> | undefined {
  const version = allVersions(section).find(v => v.n === n)
  const isNew = (each: { readonly id: string; readonly personId: string }) =>
    each.personId === personId && !known.has(each.id)
  switch (act) {
    case 'approve':
    case 'agree':
    case 'sign':
      return version?.signatures.findLast(s => s.kind === KINDS[act] && isNew(s))
    case 'change':
    case 'disagree':
      return version?.opinions.findLast(o => o.opinion === act && isNew(o))
    case 'return': {
      const by = section.lastReturn?.by
      return by?.personId === personId && !known.has(by.at) ? by : undefined
    }
  }
}
