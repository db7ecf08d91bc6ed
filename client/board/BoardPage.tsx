import { Navigate } from 'react-router'
import { readsBoard } from '../../shared/report/reading.ts'
import { paths } from '../app/paths.ts'
import { useReader } from '../app/useRights.ts'
import { AmendmentBanner } from '../approval/AmendmentBanner.tsx'
import { useReport } from '../report/useReport.ts'
import { usePhone } from '../ui/usePhone.ts'
import { BoardDesktop } from './BoardDesktop.tsx'
import { BoardPhone } from './BoardPhone.tsx'

/** How far the report is, section by section, and whose turn it is. A phone shows the summary. */
export default function BoardPage() {
  const { reportId } = useReport()
  const reader = useReader()
  const phone = usePhone()
  // Who reads the dispatched letter alone (RD-08) has no board to look at.
  if (reader.roles.has('observer') && !readsBoard(reader))
    return <Navigate replace to={paths.assembly(reportId)} />
  return (
    <>
      <AmendmentBanner />
      {phone ? <BoardPhone /> : <BoardDesktop />}
    </>
  )
}
