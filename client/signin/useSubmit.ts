import { type FormEvent, useRef, useState } from 'react'
import { type Failure, isFailure } from '../server/failures.ts'

interface Submit {
  /** Whether it was pressed once: then fields say what they lack. */
  readonly tried: boolean
  readonly busy: boolean
  readonly failure: Failure | undefined
  /** As the form is submitted, from a button of another kind. */
  readonly submit: () => void
  readonly onSubmit: (event: FormEvent) => void
}

/** A form of the gate: sends once at a time, when nothing is missing, and keeps why it failed. */
export function useSubmit(isComplete: boolean, send: () => Promise<void>): Submit {
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  // Beside `busy`, which a second click of the same moment does not see yet.
  const isSending = useRef(false)
  const submit = async () => {
    setTried(true)
    if (isSending.current || !isComplete) return
    isSending.current = true
    setBusy(true)
    setFailure(undefined)
    try {
      await send()
    } catch (error) {
      if (!isFailure(error)) throw error
      setFailure(error)
    } finally {
      isSending.current = false
      setBusy(false)
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void submit()
  }
  return { tried, busy, failure, submit: () => void submit(), onSubmit }
}
