import { useTranslation } from 'react-i18next'
import { type CoStanding, coStanding, lastOpinion, openDeclines } from '../../shared/report/coUnits.ts'
import { openEdit } from '../../shared/report/edits/edit.ts'
import { openEvidence } from '../../shared/report/evidence.ts'
import {
  type AssignedSection,
  type FrozenSection,
  isAssigned,
  isFrozen,
  type ReportState,
  type Section,
} from '../../shared/report/state.ts'
import type { Task } from '../../shared/report/tasks.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useReportReason } from './useReportReason.ts'

/** One line that says why a task waits, with what the person needs to know before opening it. */
export function useReason(): (
  task: Task,
  state: ReportState | undefined,
  text: (address?: string) => string | undefined,
) => string {
  const { t } = useTranslation('desk')
  const names = useDirectory()
  const ofReport = useReportReason()
  return (task, state, text) => {
    const section = state?.sections.find(s => s.id === task.sectionId)
    if (task.sectionId === undefined) return ofReport(task, state)
    if (section === undefined || !isAssigned(section)) return t('reason.assign')
    const unit = names.unit(section.leadUnitId).name
    if (task.kind === 'reassign' || task.kind === 'rule_assignment') return declining(section)
    if (!isFrozen(section)) return writing(section)
    const { n, submittedBy, characters } = section.current
    switch (task.kind) {
      case 'review':
        return t('reason.review', { who: names.person(submittedBy.personId).name, n, characters })
      case 'countersign': {
        const declined = standing(section, 'declined')
        return declined === undefined
          ? t('reason.countersign', { unit, n })
          : t('reason.declinedOpinion', { unit, said: text(declined.opinion?.disposition?.reason) ?? '' })
      }
      case 'confirm_edit': {
        const edit = openEdit(section)
        const who = names.person(edit?.by.personId ?? '').name
        return t('reason.confirm_edit', { who, n, count: edit?.changes.length ?? 0 })
      }
      case 'sign':
        return signing(section)
      case 'dispose':
        return opinion(section, 'asks')
      case 'revise':
        return opinion(section, 'adopted')
      case 'consult':
        return opinion(section, 'disagrees')
      case 'rule': {
        const found = standing(section, 'disputed')
        const said = text(found?.opinion?.dispute?.reason) ?? ''
        return t('reason.rule', { unit, other: found?.unit ?? '', said })
      }
      case 'close': {
        const closure = section.current.closures.find(
          c => c.closed === undefined && coStanding(section.current, c.unitId).kind === 'awaited',
        )
        return t('reason.close', { unit: names.unit(closure?.unitId ?? '').name })
      }
      case 'confirm_evidence':
        return t('reason.evidence', { n, count: openEvidence(section).length })
      case 'assign':
      case 'write':
      case 'accept':
        return t('reason.accept', { unit, n })
    }

    /** The co-unit that stands so, by name, with its opinion. */
    function standing(of: FrozenSection, kind: CoStanding['kind']) {
      const unitId = of.coUnitIds.find(id => coStanding(of.current, id).kind === kind)
      if (unitId === undefined) return undefined
      return { unit: names.unit(unitId).name, opinion: lastOpinion(of.current, unitId) }
    }

    function opinion(of: FrozenSection, kind: 'asks' | 'adopted' | 'disagrees'): string {
      const found = standing(of, kind)
      return t(`reason.${kind}`, { unit: found?.unit ?? '', said: text(found?.opinion?.text) ?? '' })
    }

    function signing(of: FrozenSection): string {
      const unitsThat = (kind: CoStanding['kind']) =>
        of.coUnitIds.filter(id => coStanding(of.current, id).kind === kind).map(id => names.unit(id).name)
      const [agreed, ruled, closed] = [unitsThat('agreed'), unitsThat('ruled'), unitsThat('closed')]
      const { n } = of.current
      return [
        agreed.length === 0
          ? t('reason.sign', { n })
          : t('reason.signAgreed', { n, units: agreed.join('、') }),
        ruled.length === 0 ? '' : t('reason.signDissent', { units: ruled.join('、') }),
        closed.length === 0 ? '' : t('reason.signSilent', { units: closed.join('、') }),
      ].join('')
    }

    function declining(of: AssignedSection): string {
      const [declined] = openDeclines(of)
      const said = text(declined?.reason) ?? ''
      const key = declined?.ruling === undefined ? 'reason.declined' : 'reason.released'
      return t(key, { unit: names.unit(declined?.unitId ?? '').name, said })
    }

    function writing(draft: Section): string {
      if (!isAssigned(draft)) return ''
      const { lastReturn, wordBudget } = draft
      if (lastReturn === undefined)
        return wordBudget === undefined
          ? t('reason.write', { unit })
          : t('reason.writeBudget', { unit, budget: wordBudget })
      const who = names.signedAs(lastReturn.by)
      const reason = text(lastReturn.reason)
      if (reason === undefined) return t('reason.returnedSilently', { who })
      return t(lastReturn.cause === 'returned' ? 'reason.returned' : 'reason.reopened', { who, reason })
    }
  }
}
