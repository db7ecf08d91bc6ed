import { Banner } from '../ui/Banner.tsx'
import { ErrorBanner } from '../ui/ErrorBanner.tsx'
import { useLateWords } from './useLateWords.ts'
import type { FailedOrder } from './useOrder.ts'

/** Why a command was not carried out; where somebody was faster, who did what. */
export function OrderError({ failed }: { failed: FailedOrder | undefined }) {
  const wordsFor = useLateWords()
  if (failed === undefined) return null
  const late = wordsFor(failed)
  if (late === undefined) return <ErrorBanner error={failed.error} />
  return (
    <Banner tone="danger" live="assertive" title={late.title}>
      {late.text}
    </Banner>
  )
}
