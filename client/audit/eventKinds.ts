import type { EventBody, EventType } from '../../shared/report/events.ts'
import type { Tone } from './record.ts'

/** Groups of a report's events, as the filter offers them. */
export const EVENT_GROUPS = ['sign', 'submit', 'back', 'assign', 'evidence', 'report'] as const
export type EventGroup = (typeof EVENT_GROUPS)[number]

interface Kind {
  readonly group: EventGroup
  readonly tone: Tone
}

const KINDS: Readonly<Record<EventType, Kind>> = {
  'outline.added': { group: 'assign', tone: 'neutral' },
  'outline.wrapped': { group: 'assign', tone: 'neutral' },
  'outline.renamed': { group: 'assign', tone: 'neutral' },
  'outline.moved': { group: 'assign', tone: 'neutral' },
  'outline.closed': { group: 'assign', tone: 'neutral' },
  'outline.kept': { group: 'assign', tone: 'neutral' },
  'outline.removed': { group: 'assign', tone: 'warn' },
  'section.assigned': { group: 'assign', tone: 'neutral' },
  'section.submitted': { group: 'submit', tone: 'neutral' },
  'section.frozen': { group: 'submit', tone: 'info' },
  'section.thawed': { group: 'submit', tone: 'warn' },
  'section.withdrawn': { group: 'back', tone: 'warn' },
  'section.approved': { group: 'sign', tone: 'ok' },
  'section.countersigned': { group: 'sign', tone: 'ok' },
  'section.signed': { group: 'sign', tone: 'ok' },
  'section.advanced': { group: 'submit', tone: 'neutral' },
  'section.returned': { group: 'back', tone: 'danger' },
  'section.accepted': { group: 'submit', tone: 'neutral' },
  'section.reopened': { group: 'back', tone: 'danger' },
  'section.recalled': { group: 'back', tone: 'danger' },
  'assignment.declined': { group: 'assign', tone: 'warn' },
  'assignment.insisted': { group: 'assign', tone: 'warn' },
  'assignment.ruled': { group: 'assign', tone: 'info' },
  'assignment.answered': { group: 'assign', tone: 'neutral' },
  'opinion.carried': { group: 'sign', tone: 'info' },
  'opinion.disposed': { group: 'sign', tone: 'neutral' },
  'dispute.consulted': { group: 'sign', tone: 'neutral' },
  'dispute.raised': { group: 'sign', tone: 'warn' },
  'dispute.ruled': { group: 'sign', tone: 'info' },
  'countersign.closeRequested': { group: 'sign', tone: 'warn' },
  'countersign.closed': { group: 'sign', tone: 'warn' },
  'evidence.added': { group: 'evidence', tone: 'neutral' },
  'evidence.bound': { group: 'evidence', tone: 'neutral' },
  'evidence.unbound': { group: 'evidence', tone: 'warn' },
  'evidence.frozen': { group: 'evidence', tone: 'info' },
  'evidence.confirmed': { group: 'evidence', tone: 'ok' },
  'act.held': { group: 'back', tone: 'neutral' },
  'act.kept': { group: 'back', tone: 'neutral' },
  'act.takenBack': { group: 'back', tone: 'danger' },
  'report.created': { group: 'report', tone: 'neutral' },
  'report.compiled': { group: 'report', tone: 'info' },
  'report.submitted': { group: 'report', tone: 'info' },
  'report.signed': { group: 'sign', tone: 'ok' },
  'report.advanced': { group: 'report', tone: 'neutral' },
  'report.referred': { group: 'sign', tone: 'info' },
  'report.met': { group: 'sign', tone: 'info' },
  'report.returned': { group: 'back', tone: 'danger' },
  'report.proofed': { group: 'report', tone: 'info' },
  'proof.confirmed': { group: 'report', tone: 'ok' },
  'report.numbered': { group: 'report', tone: 'info' },
  'report.numberVoided': { group: 'back', tone: 'danger' },
  'report.printed': { group: 'report', tone: 'neutral' },
  'report.sealed': { group: 'report', tone: 'neutral' },
  'report.dispatched': { group: 'report', tone: 'ok' },
  'report.published': { group: 'report', tone: 'neutral' },
  'report.archived': { group: 'report', tone: 'neutral' },
  'report.takenBack': { group: 'back', tone: 'danger' },
  'report.abandoned': { group: 'back', tone: 'danger' },
  'report.revised': { group: 'report', tone: 'info' },
  'edit.proposed': { group: 'report', tone: 'info' },
  'edit.confirmed': { group: 'sign', tone: 'ok' },
  'edit.refused': { group: 'back', tone: 'warn' },
  'edit.withdrawn': { group: 'back', tone: 'warn' },
  'edit.entered': { group: 'report', tone: 'info' },
  'edit.lapsed': { group: 'back', tone: 'warn' },
  'report.amended': { group: 'report', tone: 'warn' },
  'unit.succeeded': { group: 'assign', tone: 'info' },
  'letter.set': { group: 'report', tone: 'neutral' },
  'reminder.sent': { group: 'report', tone: 'neutral' },
  'escalation.raised': { group: 'report', tone: 'warn' },
}

/** How an event is listed. An opinion shows in its colour; what this page does not know stands with the report's own. */
export function kindOf(body: EventBody | undefined): Kind {
  if (body === undefined) return { group: 'report', tone: 'warn' }
  const kind = KINDS[body.type]
  const hesitates = body.type === 'section.countersigned' && body.data.opinion !== 'agree'
  return hesitates ? { ...kind, tone: 'warn' } : kind
}

/** The sections that an event is about. */
export function sectionsOf(body: EventBody | undefined): readonly string[] {
  if (body === undefined) return []
  if (body.type === 'reminder.sent') return body.data.sectionIds
  if (body.type === 'report.returned') return body.data.sectionIds ?? []
  if (body.type === 'outline.wrapped') return [body.data.sectionId, body.data.wrapperId]
  return 'sectionId' in body.data ? [body.data.sectionId] : []
}
