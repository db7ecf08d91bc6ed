import { useTranslation } from 'react-i18next'
import { stageNow } from '../../../shared/report/approval/stages.ts'
import { reportTurnOf } from '../../../shared/report/approval/turn.ts'
import { isSubmitted } from '../../../shared/report/state.ts'
import { turnHolders } from '../../../shared/report/turn.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useReport } from '../../report/useReport.ts'
import { useDates } from '../../text/useDates.ts'
import { useNow } from '../../text/useNow.ts'
import { sinceOf } from '../since.ts'
import { type StageWord, stageWord } from './stageWord.ts'

export type TurnWord = StageWord | 'meet' | 'submit'

export interface TurnSentence {
  readonly word: TurnWord
  /** Whose turn it is, as a sentence. */
  readonly text: string
  /** 自11月19日 14:03起; undefined where no record says it. */
  readonly since: string | undefined
}

/** Whose turn it is on the first half of the report's way, and since when; undefined where it is nobody's there. */
export function useTurnSentence(): TurnSentence | undefined {
  const { t } = useTranslation('approval')
  const { view } = useReport()
  const names = useDirectory()
  const dates = useDates()
  const now = useNow()
  const { report, template } = view
  const word = wordNow()
  const turn = reportTurnOf(view)
  if (word === undefined || turn === null) return undefined
  const holders = turnHolders(turn, names.directory, now).map(post =>
    names.signedAs({ personId: post.personId, postId: post.id }),
  )
  const who = holders.length === 0 ? t('turn.nobody') : [...new Set(holders)].join(t('comma'))
  const since = sinceOf(report)
  return {
    word,
    text: t(`turn.waits.${word}`, { who }),
    since: since === undefined ? undefined : t('turn.since', { at: dates.dayTime(since) }),
  }

  function wordNow(): TurnWord | undefined {
    if (report.state === 'compiling') return 'submit'
    if (report.state === 'meeting') return 'meet'
    const stage = isSubmitted(report) ? stageNow(report) : null
    return stage === null ? undefined : stageWord(stage, template)
  }
}
