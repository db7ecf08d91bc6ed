import { useReport } from '../report/useReport.ts'
import { useSession } from '../session/useSession.ts'

/** Whether this person, in the post he acts in, may arrange and assign this report now. */
export function useCoordinates(): boolean {
  const { post } = useSession()
  const { state } = useReport().view.report
  return post.role === 'coordinator' && (state === 'collecting' || state === 'compiling')
}
