import { useTranslation } from 'react-i18next'
import { printedNumber } from '../../../shared/report/approval/date.ts'
import { reportTurnOf } from '../../../shared/report/approval/turn.ts'
import type { SubmittedReport } from '../../../shared/report/state.ts'
import { turnHolders } from '../../../shared/report/turn.ts'
import { useDirectory } from '../../directory/DirectoryProvider.tsx'
import { useReport } from '../../report/useReport.ts'
import { useSession } from '../../session/useSession.ts'
import { useNow } from '../../text/useNow.ts'
import { Tag } from '../../ui/Tag.tsx'
import { ACT_OF } from './offers.ts'

interface IssueTurnProps {
  readonly report: SubmittedReport
  /** It waits for the person who looks at it. */
  readonly isMine: boolean
}

/** What comes next, and who does it. */
export function IssueTurn({ report, isMine }: IssueTurnProps) {
  const { t } = useTranslation('issue')
  const { view } = useReport()
  const { person } = useSession()
  const names = useDirectory()
  const now = useNow()
  const turn = reportTurnOf(view)
  const act = turn === null ? undefined : ACT_OF[turn.kind]
  const number = printedNumber(report)
  if (turn === null || act === undefined)
    return (
      <>
        <h2>{t('over.title')}</h2>
        <p>
          {t(report.current.issue.archived ? `over.${report.current.issue.archived.retention}` : 'over.none')}
        </p>
      </>
    )
  const able = turnHolders(turn, names.directory, now).filter(post => post.personId !== turn.except)
  const who = [...new Set(able.map(post => names.signedAs({ personId: post.personId, postId: post.id })))]
  return (
    <>
      <h2>
        {t(`next.${act}`)} {number !== undefined && <Tag>{number}</Tag>}
      </h2>
      {turn.except === person.id && <p>{t(act === 'confirm' ? 'notYou.confirm' : 'notYou.proof')}</p>}
      <p>
        {isMine
          ? t(`yours.${act}`)
          : who.length === 0
            ? t('nobody')
            : t('waits', { who: who.join(t('comma')), act: t(`verb.${act}`) })}
      </p>
    </>
  )
}
