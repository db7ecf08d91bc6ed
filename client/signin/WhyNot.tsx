import { type Failure, NetworkError } from '../server/failures.ts'
import { useErrorText } from '../server/useErrorText.ts'
import { Banner } from '../ui/Banner.tsx'
import { CannotReach } from './CannotReach.tsx'

/** Why a form of the gate did not let one through. */
export function WhyNot({ failure }: { failure: Failure }) {
  const say = useErrorText()
  if (failure instanceof NetworkError || failure.status >= 500) return <CannotReach failure={failure} />
  const { title, text } = say(failure)
  return (
    <Banner tone="danger" live="assertive" title={title}>
      {text}
    </Banner>
  )
}
