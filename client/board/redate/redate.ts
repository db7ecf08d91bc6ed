import { type Calendar, moveWorkdays } from '../../../shared/calendar/calendar.ts'
import type { CommandOf } from '../../../shared/report/commands.ts'
import { momentOf, wallTimeAt } from '../../text/districtTime.ts'
import type { AssignedView } from '../late.ts'

/** What the form of new due times holds, as typed. */
export interface RedateForm {
  readonly how: 'date' | 'move'
  /** A day and a time of the district. */
  readonly day: string
  readonly time: string
  /** Working days, negative to bring it forward. */
  readonly days: string
}

export type RedateError = 'day' | 'time' | 'days'

const MOST_DAYS = 60

/** Fields that are not filled in as they have to be. */
export function errorsOf(form: RedateForm): RedateError[] {
  if (form.how === 'move') {
    const isWhole = /^[+-]?\d{1,3}$/.test(form.days.trim())
    return isWhole && Number(form.days) !== 0 && Math.abs(Number(form.days)) <= MOST_DAYS ? [] : ['days']
  }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(form.time)) return ['time']
  return momentOf(form) === undefined ? ['day'] : []
}

/** When a section will be due: the one time of all, or its own moved by working days at the same hour. */
export function newDue(form: RedateForm, section: AssignedView, calendar: Calendar): string | undefined {
  if (errorsOf(form).length > 0) return undefined
  if (form.how === 'date') return momentOf(form)
  const { day, time } = wallTimeAt(section.dueAt)
  return momentOf({ day: moveWorkdays(calendar, day, Number(form.days)), time })
}

/** The command that gives a section another due time and leaves everything else of its assignment. */
export function redateCommand(section: AssignedView, dueAt: string): CommandOf<'section.assign'> {
  const { id: sectionId, leadUnitId, coUnitIds, wordBudget, coEdit } = section
  return {
    type: 'section.assign',
    sectionId,
    leadUnitId,
    coUnitIds: [...coUnitIds],
    dueAt,
    ...(wordBudget === undefined ? {} : { wordBudget }),
    coEdit,
  }
}
