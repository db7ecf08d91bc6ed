import { type ReactNode, useState } from 'react'
import { Button } from './Button.tsx'
import { copyText } from './copyText.ts'

interface CopyButtonProps {
  /** What is copied. */
  readonly text: string
  /** What it says once that is done. */
  readonly done: string
  readonly children: ReactNode
}

/** Copies a text and says so in its own place. */
export function CopyButton({ text, done, children }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  return (
    <Button
      onClick={async () => {
        setCopied(await copyText(text))
      }}
    >
      <span aria-live="polite">{copied ? done : children}</span>
    </Button>
  )
}
