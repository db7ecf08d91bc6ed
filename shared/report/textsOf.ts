import type { Edit } from './edits/edit.ts'
import { isVisible, type SeenEvent } from './events.ts'
import type { Evidence } from './evidence.ts'
import { isAssigned, type Section, type Version } from './state.ts'

/** Addresses of the texts that an event carries. */
export function textsOf(event: SeenEvent): string[] {
  if (!isVisible(event)) return []
  if (event.type === 'evidence.frozen') return event.data.evidence.flatMap(textsOfEvidence)
  const data = event.data as Record<string, unknown>
  return ['reason', 'note', 'opinion', 'exception', 'text', 'name']
    .concat(['befores', 'afters'])
    .flatMap(name => data[name])
    .filter((value): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value))
}

const textsOfEvidence = ({ name, note }: Pick<Evidence, 'name' | 'note'>): string[] =>
  note === undefined ? [name] : [name, note]

/** Addresses of the texts that a section's state holds: notes, opinions, reasons. */
export function textsOfSection(section: Section): string[] {
  if (!isAssigned(section)) return []
  const versions = section.state === 'drafting' ? section.past : [...section.past, section.current]
  const draft = section.state === 'drafting' ? (section.evidence ?? []) : []
  const addresses = [
    ...draft.flatMap(textsOfEvidence),
    section.lastReturn?.reason,
    ...section.declines.flatMap(d => [d.reason, d.insisted?.reason, d.ruling?.text]),
    ...section.urging.escalations.map(e => e.text),
    ...section.edits.flatMap(textsOfEdit),
  ]
  return [...addresses.filter(address => address !== undefined), ...versions.flatMap(textsOfVersion)]
}

/** Addresses of the words of a correction. */
export const textsOfEdit = ({ changes, end }: Edit): string[] => [
  ...changes.flatMap(({ before, after }) => [before, after]),
  ...(end?.reason === undefined ? [] : [end.reason]),
]

/** Addresses of the texts that belong to a version. */
export function textsOfVersion({ note, signatures, opinions, closures, evidence = [] }: Version): string[] {
  const addresses = [
    note,
    ...evidence.flatMap(textsOfEvidence),
    ...signatures.flatMap(s => [s.opinion, s.exception]),
    ...opinions.flatMap(o => [
      o.text,
      o.disposition?.reason,
      ...o.consultations.map(c => c.text),
      o.dispute?.reason,
      o.dispute?.ruling?.text,
    ]),
    ...closures.flatMap(c => [c.request.reason, c.closed?.reason]),
  ]
  return addresses.filter(address => address !== undefined)
}
