import type { EventOf, ReportEvent } from './events.ts'
import { type Evidence, evidenceIn, evidenceOf, withVersionEvidence } from './evidence.ts'
import { type Act, isFrozen, type Section } from './state.ts'

export type EvidenceEvent = Extract<ReportEvent, { type: `evidence.${string}` }>

/** A section's evidence after one more event about it. */
export function evolveEvidence(section: Section, event: EvidenceEvent, act: Act): Section {
  switch (event.type) {
    case 'evidence.added':
      return withEvidence(section, [...evidenceOf(section), added(event.data, act)])
    case 'evidence.bound': {
      const { evidenceId, paragraphId, withLetter } = event.data
      return changed(section, evidenceId, former => {
        const { paragraphId: _paragraph, withLetter: _letter, unbound: _unbound, ...rest } = former
        return {
          ...rest,
          ...(paragraphId === undefined ? {} : { paragraphId }),
          ...(withLetter === undefined ? {} : { withLetter }),
        }
      })
    }
    case 'evidence.unbound': {
      const { evidenceId, n } = event.data
      // What nobody has confirmed beside a version leaves nothing there; off a draft it can be put back.
      return n === undefined
        ? changed(section, evidenceId, former => ({ ...former, unbound: act }))
        : withEvidence(
            section,
            evidenceOf(section).filter(each => each.id !== evidenceId),
          )
    }
    case 'evidence.frozen':
      return withEvidence(section, event.data.evidence.map(fromFrozen))
    case 'evidence.confirmed':
      return changed(section, event.data.evidenceId, former => ({ ...former, confirmed: act }))
  }
}

function added({ sectionId: _section, n, evidenceId: id, name = '', ...file }: Added, by: Act): Evidence {
  return { id, name, ...file, by, ...(n === undefined ? {} : { added: true as const }) }
}
type Added = EventOf<'evidence.added'>['data']

type Frozen = EventOf<'evidence.frozen'>['data']['evidence'][number]
const fromFrozen = ({ evidenceId: id, ...file }: Frozen): Evidence => ({ id, ...file })

/** Evidence as the event that freezes it carries it. */
export const asFrozen = ({ id, unbound: _u, added: _a, confirmed: _c, ...file }: Evidence): Frozen => ({
  evidenceId: id,
  ...file,
})

const changed = (section: Section, id: string, change: (former: Evidence) => Evidence): Section =>
  withEvidence(
    section,
    evidenceOf(section).map(each => (each.id === id ? change(each) : each)),
  )

function withEvidence(section: Section, evidence: readonly Evidence[]): Section {
  if (isFrozen(section)) return withVersionEvidence(section, evidence)
  if (section.state !== 'drafting') return section
  const { evidence: _former, ...rest } = section
  return { ...rest, ...evidenceIn(evidence) }
}
