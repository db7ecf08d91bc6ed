import type { LucideProps } from 'lucide-react'

/** How every icon is drawn: 16 px, stroke 1.75, silent to screen readers (the text beside it speaks). */
export const iconProps = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const satisfies LucideProps

/** The one large icon of an empty place. */
export const emptyIconProps = {
  size: 28,
  strokeWidth: 1.75,
  'aria-hidden': true,
} as const satisfies LucideProps
