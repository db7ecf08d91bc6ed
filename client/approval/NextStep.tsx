import { useState } from 'react'
import { CorrectionStep } from '../edits/CorrectionStep.tsx'
import { useReport } from '../report/useReport.ts'
import { IssueStep } from './issue/IssueStep.tsx'
import { DoneDialog } from './signing/DoneDialog.tsx'
import { type DoneAct, ReceiptContext } from './signing/receipt.ts'
import { SigningStep } from './signing/SigningStep.tsx'

/** What comes next on the report's own way, and the acts that this person has in it. */
export function NextStep() {
  const [done, setDone] = useState<DoneAct>()
  return (
    <ReceiptContext value={setDone}>
      <CorrectionStep />
      <Step />
      {done && <DoneDialog done={done} onClose={() => setDone(undefined)} />}
    </ReceiptContext>
  )
}

function Step() {
  const { view } = useReport()
  switch (view.report.state) {
    case 'collecting':
    case 'compiling':
    case 'unit_sign':
    case 'office_check':
    case 'deputy_sign':
    case 'meeting':
    case 'leader_sign':
    case 'abandoned':
      return <SigningStep />
    case 'proof':
    case 'numbered':
    case 'printed':
    case 'sealed':
    case 'dispatched':
    case 'published':
    case 'archived':
      return <IssueStep />
  }
}
