import { useTranslation } from 'react-i18next'
import { isAssigned, isFrozen, type Section } from '../../shared/report/state.ts'
import type { Task } from '../../shared/report/tasks.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'

/** One line that says why a task waits, with what the person needs to know before opening it. */
export function useReason(): (
  task: Task,
  section: Section | undefined,
  text: (address?: string) => string | undefined,
) => string {
  const { t } = useTranslation('desk')
  const names = useDirectory()
  return (task, section, text) => {
    if (section === undefined || !isAssigned(section))
      return t(task.kind === 'compile' ? 'reason.compile' : 'reason.assign')
    const unit = names.unit(section.leadUnitId).name
    if (!isFrozen(section)) return writing(section)
    const { n, submittedBy, characters } = section.current
    switch (task.kind) {
      case 'review':
        return t('reason.review', { who: names.person(submittedBy.personId).name, n, characters })
      case 'countersign':
        return t('reason.countersign', { unit, n })
      case 'sign': {
        const units = section.coUnitIds.map(id => names.unit(id).name)
        return units.length === 0
          ? t('reason.sign', { n })
          : t('reason.signAgreed', { n, units: units.join('、') })
      }
      default:
        return t('reason.accept', { unit, n })
    }

    function writing(draft: Section): string {
      if (!isAssigned(draft)) return ''
      const { lastReturn, wordBudget } = draft
      if (lastReturn === undefined)
        return wordBudget === undefined
          ? t('reason.write', { unit })
          : t('reason.writeBudget', { unit, budget: wordBudget })
      const who = names.person(lastReturn.by.personId).name
      const reason = text(lastReturn.reason)
      if (reason === undefined) return t('reason.returnedSilently', { who })
      return t(lastReturn.cause === 'returned' ? 'reason.returned' : 'reason.reopened', { who, reason })
    }
  }
}
