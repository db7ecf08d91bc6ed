import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { errorKey } from './errorWords.ts'
import { ApiError, type Failure } from './failures.ts'

export interface ErrorText {
  /** What happened, as a sentence. */
  readonly title: string
  /** What is safe and what to do. */
  readonly text: string
  /** Number under which the server's log knows it. */
  readonly reference: string | undefined
}

/** Words a failure in the person's language. */
export function useErrorText(): (failure: Failure) => ErrorText {
  const { t } = useTranslation('errors')
  return useCallback(
    failure => {
      const key = errorKey(failure)
      return {
        title: t(`${key}.title`),
        text: t(`${key}.text`),
        reference: failure instanceof ApiError ? failure.reference : undefined,
      }
    },
    [t],
  )
}
