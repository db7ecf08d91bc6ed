import type { CommandOf } from '../../../shared/report/commands.ts'
import type { Rejection } from '../../../shared/report/rejection.ts'
import { isAssigned, isFrozen } from '../../../shared/report/state.ts'
import type { SectionView } from '../../../shared/report/view.ts'
import { momentOf, wallTimeAt } from '../../text/districtTime.ts'
import type { May } from '../acts.ts'

/** What the form of an assignment holds, as typed. */
export interface AssignForm {
  readonly leadUnitId: string
  readonly coUnitIds: readonly string[]
  /** A day and a time of the district: `2026-11-14`, `17:30`. */
  readonly day: string
  readonly time: string
  /** Characters asked for; empty for none, or, with several sections, for what each has. */
  readonly wordBudget: string
  readonly coEdit: boolean
  readonly reason: string
}

/** The hour at which an office closes. */
export const CLOSING = '17:30'

/** The form as it opens: what one section has, or nothing where there are several. */
export function formFor(sections: readonly SectionView[]): AssignForm {
  const [only] = sections
  const empty = {
    leadUnitId: '',
    coUnitIds: [],
    day: '',
    time: CLOSING,
    wordBudget: '',
    coEdit: false,
    reason: '',
  }
  if (sections.length !== 1 || only === undefined || !isAssigned(only)) return empty
  const { leadUnitId, coUnitIds, dueAt, wordBudget, coEdit } = only
  return {
    leadUnitId,
    coUnitIds,
    ...wallTimeAt(dueAt),
    wordBudget: wordBudget === undefined ? '' : String(wordBudget),
    coEdit,
    reason: '',
  }
}

/** Fields that can be filled in wrongly. */
export type FormError = 'leadUnitId' | 'day' | 'time' | 'wordBudget' | 'reason'

/** The sections that a form takes from the unit that leads them now: their old unit is told why (WF-01). */
export const reassigned = (form: AssignForm, sections: readonly SectionView[]): SectionView[] =>
  sections.filter(
    section => isAssigned(section) && form.leadUnitId !== '' && section.leadUnitId !== form.leadUnitId,
  )

/** Fields that are not filled in as they have to be. */
export function errorsOf(form: AssignForm, sections: readonly SectionView[]): FormError[] {
  const budget = form.wordBudget.trim()
  const errors: FormError[] = []
  if (form.leadUnitId === '') errors.push('leadUnitId')
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(form.time)) errors.push('time')
  else if (momentOf(form) === undefined) errors.push('day')
  if (budget !== '' && !/^[1-9]\d{0,4}$/.test(budget)) errors.push('wordBudget')
  if (form.reason.trim() === '' && reassigned(form, sections).some(section => !isFrozen(section)))
    errors.push('reason')
  return errors
}

/** The command that assigns one section. With several, an empty word budget leaves each its own. */
export function commandFor(
  form: AssignForm,
  section: SectionView,
  several: boolean,
): CommandOf<'section.assign'> {
  const typed = form.wordBudget.trim()
  const own = several && isAssigned(section) ? section.wordBudget : undefined
  const wordBudget = typed === '' ? own : Number(typed)
  const changesLead = reassigned(form, [section]).length > 0
  return {
    type: 'section.assign',
    sectionId: section.id,
    leadUnitId: form.leadUnitId,
    coUnitIds: form.coUnitIds.filter(id => id !== form.leadUnitId),
    dueAt: dueFor(form, section),
    ...(wordBudget === undefined ? {} : { wordBudget }),
    coEdit: form.coEdit,
    ...(changesLead && { reason: form.reason.trim() }),
  }
}

/** The due time; what a section has stays as it is to the second when the form shows the same minute. */
function dueFor(form: AssignForm, section: SectionView): string {
  if (isAssigned(section)) {
    const { day, time } = wallTimeAt(section.dueAt)
    if (day === form.day && time === form.time) return section.dueAt
  }
  return momentOf(form) ?? ''
}

export interface Refused {
  readonly section: SectionView
  readonly rejection: Rejection
}

/** Which sections the rules would refuse to assign so, and why. */
export function refusedOf(form: AssignForm, sections: readonly SectionView[], may: May): Refused[] {
  return sections.flatMap(section => {
    const answer = may(commandFor(form, section, sections.length > 1))
    return answer === true ? [] : [{ section, rejection: answer }]
  })
}
