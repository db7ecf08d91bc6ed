import { useReport } from '../../report/useReport.ts'
import { CompileStep } from './CompileStep.tsx'
import { EndedStep } from './EndedStep.tsx'
import { WholeStep } from './WholeStep.tsx'

/** From compiling to the leader's signature. */
export function SigningStep() {
  const { state } = useReport().view.report
  if (state === 'abandoned') return <EndedStep />
  return (
    <>
      {state === 'collecting' && <CompileStep />}
      <WholeStep />
    </>
  )
}
