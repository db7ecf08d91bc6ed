import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../server/failures.ts'
import { useActSentence } from './useActSentence.ts'
import type { FailedOrder } from './useOrder.ts'
import { useReport } from './useReport.ts'

/** Refusals that say no more than that the section is not any more where the page saw it. */
const MOVED_ON: ReadonlySet<string> = new Set(['wrong_state', 'section_frozen'])

interface LateWords {
  readonly title: string
  readonly text: string
}

/** Words for who came too late: what somebody else did meanwhile. None for other failures, or while nobody is known. */
export function useLateWords(): (failed: FailedOrder) => LateWords | undefined {
  const { t } = useTranslation('board')
  const { lastAct } = useReport()
  const sentence = useActSentence()
  return useCallback(
    ({ command, error }) => {
      if (!(error instanceof ApiError && MOVED_ON.has(error.code) && 'sectionId' in command)) return undefined
      const act = lastAct(command.sectionId)
      return act && { title: sentence(act), text: t('acted.tooLate') }
    },
    [t, lastAct, sentence],
  )
}
