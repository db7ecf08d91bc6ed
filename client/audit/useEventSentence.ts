import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventBody, EventOf } from '../../shared/report/events.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useDates } from '../text/useDates.ts'
import { shortHash } from '../ui/hash.ts'
import type { SectionNames } from './sectionNames.ts'
import { useListed } from './useListed.ts'
import { isApprovalBody, useReportSentence } from './useReportSentence.ts'

/** Digits of a text's hash within a sentence, as its list shows them. */
const DIGITS = 8

/** Says what an event did, from its type and data alone: texts are no part of the chain. */
export function useEventSentence(sections: SectionNames): (body: EventBody) => string {
  const { t } = useTranslation('audit')
  const { t: ui } = useTranslation('ui')
  const { unit, person } = useDirectory()
  const dates = useDates()
  const listed = useListed()
  const ofReport = useReportSentence()
  return useMemo(() => {
    const { name, titled } = sections
    const nth = ({ sectionId, n }: { readonly sectionId: string; readonly n: number }) => ({
      section: name(sectionId),
      n,
    })
    const withReason = (reason: string | undefined) => (reason === undefined ? '' : t('also.reason'))
    const withParagraphs = (paragraphs: readonly string[] | undefined) =>
      paragraphs === undefined ? '' : t('also.paragraphs', { count: paragraphs.length })
    const withShown = (against: number | undefined) => {
      if (against === undefined) return ''
      return against === 0 ? t('also.shownWhole') : t('also.shownAgainst', { n: against })
    }

    function assigned({ data }: EventOf<'section.assigned'>): string {
      const { sectionId, leadUnitId, coUnitIds, dueAt, wordBudget, voidsLead, reason } = data
      const said = { section: name(sectionId), unit: unit(leadUnitId).name, due: dates.dayTime(dueAt) }
      return [
        coUnitIds.length === 0
          ? t('said.section.assigned', said)
          : t('said.section.assignedCo', {
              ...said,
              units: listed.all(coUnitIds.map(id => unit(id).name)),
            }),
        wordBudget === undefined ? '' : t('also.budget', { count: wordBudget }),
        voidsLead ? t('also.voidsLead') : '',
        withReason(reason),
      ].join('')
    }

    return body => {
      if (isApprovalBody(body)) return ofReport(body, sections)
      switch (body.type) {
        case 'report.created': {
          const { title, amends } = body.data
          return amends === undefined
            ? t('said.report.created', { title })
            : t('said.report.createdAmendment', { title, from: amends.reportId })
        }
        case 'report.compiled':
          return t('said.report.compiled')
        case 'letter.set':
          return t('said.letter.set', { title: body.data.title.replaceAll('\n', '') })
        case 'unit.succeeded':
          return t('said.unit.succeeded', {
            unit: unit(body.data.unitId).name,
            successor: unit(body.data.successorId).name,
          })
        case 'reminder.sent': {
          const { sectionIds, personIds, scheduled } = body.data
          const said = {
            sections: listed.things(sectionIds.map(name)),
            people: listed.people(personIds.map(id => person(id).name)),
          }
          if (scheduled === undefined) return t('said.reminder.sent', said)
          const due = dates.dayTime(scheduled.dueAt)
          return t(`said.reminder.${scheduled.pace}.${scheduled.stage}`, { ...said, due })
        }
        case 'escalation.raised': {
          const { sectionId, personIds } = body.data
          const people = listed.people(personIds.map(id => person(id).name))
          return t('said.escalation.raised', { section: name(sectionId), people })
        }
        case 'outline.added':
        case 'outline.renamed':
          return t(`said.${body.type}`, { section: titled(body.data.sectionId, body.data.title) })
        case 'outline.wrapped':
          return t('said.outline.wrapped', { section: name(body.data.wrapperId) })
        case 'outline.closed':
        case 'outline.removed':
        case 'outline.kept':
          return t(`said.${body.type}`, { section: name(body.data.sectionId) })
        case 'outline.moved': {
          const { sectionId, parentId, index } = body.data
          const moved = { section: name(sectionId), n: index + 1 }
          return parentId === null
            ? t('said.outline.movedTop', moved)
            : t('said.outline.moved', { ...moved, parent: name(parentId) })
        }
        case 'section.assigned':
          return assigned(body)
        case 'assignment.declined':
        case 'assignment.insisted': {
          const { sectionId, unitId, reason } = body.data
          const said = { section: name(sectionId), unit: unit(unitId).name }
          return t(`said.${body.type}`, said) + withReason(reason)
        }
        case 'assignment.ruled': {
          const { sectionId, unitId, ruling, text } = body.data
          const said = { section: name(sectionId), unit: unit(unitId).name }
          return t(`said.assignment.ruled.${ruling}`, said) + withReason(text)
        }
        case 'opinion.disposed':
          return (
            t(`said.opinion.disposed.${body.data.disposition}`, nth(body.data)) + withReason(body.data.reason)
          )
        case 'dispute.consulted':
          return t('said.dispute.consulted', { ...nth(body.data), unit: unit(body.data.unitId).name })
        case 'dispute.raised':
          return t('said.dispute.raised', nth(body.data)) + withReason(body.data.reason)
        case 'dispute.ruled':
          return t(`said.dispute.ruled.${body.data.ruling}`, nth(body.data)) + withReason(body.data.text)
        case 'countersign.closeRequested':
        case 'countersign.closed': {
          const said = { ...nth(body.data), unit: unit(body.data.unitId).name }
          return t(`said.${body.type}`, said) + withReason(body.data.reason)
        }
        case 'edit.proposed': {
          const { paragraphIds, unitIds } = body.data
          const units = listed.all(unitIds.map(id => unit(id).name))
          return t('said.edit.proposed', { ...nth(body.data), count: paragraphIds.length, units })
        }
        case 'edit.confirmed':
          return t('said.edit.confirmed', {
            section: name(body.data.sectionId),
            unit: unit(body.data.unitId).name,
          })
        case 'edit.refused': {
          const said = { section: name(body.data.sectionId), unit: unit(body.data.unitId).name }
          return t('said.edit.refused', said) + withReason(body.data.reason)
        }
        case 'edit.withdrawn':
          return (
            t('said.edit.withdrawn', { section: name(body.data.sectionId) }) + withReason(body.data.reason)
          )
        case 'edit.entered': {
          const { characters, hash } = body.data
          return t('said.edit.entered', { ...nth(body.data), characters, hash: shortHash(hash, DIGITS) })
        }
        case 'edit.lapsed':
          return t('said.edit.lapsed', { section: name(body.data.sectionId) })
        case 'act.held':
        case 'act.kept':
          return t(`said.${body.type}`, { section: name(body.data.sectionId) })
        case 'act.takenBack': {
          const { act, takenBack } = body.data
          return t(`said.act.takenBack.${act}`, { ...nth(body.data), seq: takenBack })
        }
        case 'section.submitted':
          return t('said.section.submitted', nth(body.data)) + (body.data.note ? t('also.note') : '')
        case 'section.frozen': {
          const { authors, characters, hash, title } = body.data
          return t('said.section.frozen', {
            ...nth(body.data),
            section: titled(body.data.sectionId, title),
            characters,
            authors: listed.people(authors.map(id => person(id).name)),
            hash: shortHash(hash, DIGITS),
          })
        }
        case 'opinion.carried': {
          const units = listed.all(body.data.carried.map(({ unitId }) => unit(unitId).name))
          return t('said.opinion.carried', { ...nth(body.data), units })
        }
        case 'assignment.answered': {
          const { sectionId, unitId } = body.data
          return t('said.assignment.answered', { section: name(sectionId), unit: unit(unitId).name })
        }
        case 'evidence.added': {
          const { sectionId, n, sha256, paragraphId, note } = body.data
          const added = { section: name(sectionId), hash: shortHash(sha256, DIGITS) }
          return [
            n === undefined ? t('said.evidence.added', added) : t('said.evidence.addedTo', { ...added, n }),
            paragraphId === undefined ? '' : t('also.paragraphs', { count: 1 }),
            note === undefined ? '' : t('also.note'),
          ].join('')
        }
        case 'evidence.bound':
        case 'evidence.unbound':
          return t(`said.${body.type}`, { section: name(body.data.sectionId) })
        case 'evidence.frozen':
          return t('said.evidence.frozen', { ...nth(body.data), count: body.data.evidence.length })
        case 'evidence.confirmed':
          return t('said.evidence.confirmed', nth(body.data))
        case 'section.thawed':
          return t('said.section.thawed', { ...nth(body.data), rule: body.data.rule })
        case 'section.withdrawn':
        case 'section.accepted':
          return t(`said.${body.type}`, nth(body.data))
        case 'section.approved':
          return [
            t('said.section.approved', nth(body.data)),
            withShown(body.data.against),
            body.data.exception === undefined ? '' : t('also.exception'),
            body.data.opinion === undefined ? '' : t('also.opinion'),
          ].join('')
        case 'section.countersigned':
          return [
            t(`said.section.countersigned.${body.data.opinion}`, nth(body.data)),
            withShown(body.data.against),
            withParagraphs(body.data.paragraphs),
            body.data.text === undefined ? '' : t('also.opinion'),
          ].join('')
        case 'section.signed':
          return [
            t('said.section.signed', { ...nth(body.data), hash: shortHash(body.data.hash, DIGITS) }),
            withShown(body.data.against),
            body.data.opinion === undefined ? '' : t('also.opinion'),
          ].join('')
        case 'section.advanced':
          return t('said.section.advanced', { ...nth(body.data), state: ui(`state.${body.data.to}`) })
        case 'section.returned':
          return [
            t('said.section.returned', { ...nth(body.data), state: ui(`state.${body.data.to}`) }),
            withParagraphs(body.data.paragraphs),
            withReason(body.data.reason),
          ].join('')
        case 'section.reopened':
        case 'section.recalled':
          return t(`said.${body.type}`, nth(body.data)) + withReason(body.data.reason)
      }
    }
  }, [sections, t, ui, unit, person, dates, listed, ofReport])
}
