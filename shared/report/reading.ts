import { type Directory, postsOf, type Role } from '../people/directory.ts'
import { isDispatched } from './approval/decideEnding.ts'
import type { Edit } from './edits/edit.ts'
import { isAssigned, type ReportState, type Section, type Version } from './state.ts'

/** Who may read what (RD-01 to RD-12). Reading follows all posts of a person, acting only one. */
export interface Reader {
  readonly personId: string
  readonly roles: ReadonlySet<Role>
  /** Units in which the person holds a member's post: drafter, liaison, reviewer or head. */
  readonly units: ReadonlySet<string>
  /** Units of which the person is the head. */
  readonly heads: ReadonlySet<string>
}

const MEMBER: readonly Role[] = ['drafter', 'liaison', 'reviewer', 'head']
const LEADERS: readonly Role[] = ['office_head', 'deputy_leader', 'leader']

export function readerOf(directory: Directory, personId: string, now: string): Reader {
  const posts = postsOf(directory, personId, now)
  return {
    personId,
    roles: new Set(posts.map(p => p.role)),
    units: new Set(posts.filter(p => MEMBER.includes(p.role)).map(p => p.unitId)),
    heads: new Set(posts.filter(p => p.role === 'head').map(p => p.unitId)),
  }
}

const isOne = (reader: Reader, ...roles: readonly Role[]): boolean =>
  roles.some(role => reader.roles.has(role))

/** RD-01: titles, states, units, due dates, progress. */
export const readsBoard = (reader: Reader): boolean =>
  isOne(reader, ...MEMBER, 'coordinator', 'clerk', ...LEADERS)

/** RD-02: the live text of a section. Unfinished text is the units' own. */
export function readsText(reader: Reader, section: Section): boolean {
  if (isOne(reader, 'coordinator')) return true
  if (!isAssigned(section)) return false
  return [section.leadUnitId, ...section.coUnitIds].some(unitId => reader.units.has(unitId))
}

/** RD-03: frozen versions, differences and opinions of a section. */
export const readsVersions = (reader: Reader, section: Section): boolean =>
  readsText(reader, section) || isOne(reader, 'clerk', ...LEADERS)

/** RD-03: the words of a correction; who is asked to confirm it reads them too (WF-20). */
export const readsEdit = (reader: Reader, section: Section, edit: Edit): boolean =>
  readsVersions(reader, section) || edit.unitIds.some(unitId => reader.heads.has(unitId))

/** RD-06: the evidence of a section, its draft's too: the units that write it, the coordinator, the heads who countersign it. */
export function readsEvidence(reader: Reader, section: Section): boolean {
  if (isOne(reader, 'coordinator')) return true
  if (!isAssigned(section)) return false
  const owners = section.coEdit ? [section.leadUnitId, ...section.coUnitIds] : [section.leadUnitId]
  return (
    owners.some(unitId => reader.units.has(unitId)) ||
    section.coUnitIds.some(unitId => reader.heads.has(unitId))
  )
}

/** RD-06: the evidence of frozen versions, for those too who sign the report as a whole. */
export const readsFrozenEvidence = (reader: Reader, section: Section): boolean =>
  readsEvidence(reader, section) || isOne(reader, 'clerk', ...LEADERS)

/** RD-04: the accepted version, for everyone who reads the board. */
export const readsAccepted = (reader: Reader, section: Section): boolean =>
  readsBoard(reader) && section.state === 'accepted'

/** RD-04 gives the accepted text to all of the board; what was said about it, the submitter's note too, stays with RD-03. */
export function acceptedOnly({ note: _note, evidence: _evidence, ...version }: Version): Version {
  return { ...version, opinions: [], signatures: [], closures: [] }
}

interface WholeStanding {
  readonly report: Pick<ReportState['report'], 'state'>
}

/** RD-07: the assembled draft, its preview and export. After dispatch it is the letter itself, which more may read. */
export const readsAssembly = (reader: Reader, state: WholeStanding): boolean =>
  readsApproval(reader, state) || readsFinal(reader, state)

/** RD-07: what was said of the report on its way; heads of member units from `compiling` on. */
export const readsApproval = (reader: Reader, { report }: WholeStanding): boolean =>
  isOne(reader, 'coordinator', 'clerk', ...LEADERS) ||
  (reader.heads.size > 0 && report.state !== 'collecting')

/** RD-08: the letter once it is dispatched, also for those outside the district. */
export const readsFinal = (reader: Reader, { report }: WholeStanding): boolean =>
  isDispatched(report) && (readsBoard(reader) || isOne(reader, 'observer'))

/** RD-09: the audit chain without text. */
export const readsAudit = (reader: Reader): boolean =>
  isOne(reader, 'auditor', 'coordinator', 'clerk', ...LEADERS)

/** RD-11: whether a report is visible at all. The auditor sees titles and chains, the admin nothing. */
export const readsReport = (reader: Reader, { report }: WholeStanding): boolean =>
  readsBoard(reader) || isOne(reader, 'auditor') || (isOne(reader, 'observer') && isDispatched(report))
