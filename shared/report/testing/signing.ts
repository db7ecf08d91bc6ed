import type { ReportCommand } from '../commands.ts'
import type { Decision } from '../decision.ts'
import { isFrozen } from '../state.ts'
import { type Scene, submitted } from './scene.ts'

/** A scene with one section, and its id. */
export type Signing = Scene & { readonly id: string }

/** What a decision came to, in two words. */
export const code = (decision: Decision) =>
  decision.kind === 'accepted' ? 'accepted' : `${decision.kind} ${decision.code}`
export const approve = (s: Signing): ReportCommand => ({
  type: 'section.approve',
  sectionId: s.id,
  ...s.seen(s.id),
})
export const sign = (s: Signing): ReportCommand => ({
  type: 'section.sign',
  sectionId: s.id,
  ...s.seen(s.id),
})
export const agree = (s: Signing): ReportCommand => ({
  type: 'section.countersign',
  sectionId: s.id,
  ...s.seen(s.id),
  opinion: 'agree',
})
export const back = (s: Signing, to?: 'drafting' | 'review'): ReportCommand => ({
  type: 'section.return',
  sectionId: s.id,
  reason: '第二段缺口径',
  ...(to === undefined ? {} : { to }),
})
/** All signatures of a section, of every version. */
export const signatures = (s: Signing) => {
  const section = s.section(s.id)
  if (section.state === 'unassigned') return []
  return [...section.past, ...(isFrozen(section) ? [section.current] : [])].flatMap(v => v.signatures)
}

/** Reviewed, for the head to sign. */
export function atHeadSign(): Signing {
  const s = submitted()
  s.must('finance.reviewer', approve(s))
  return s
}
/** Signed by the head. */
export function signed(): Signing {
  const s = atHeadSign()
  s.must('finance.head', sign(s))
  return s
}
