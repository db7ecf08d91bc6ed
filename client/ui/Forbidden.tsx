import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { Empty } from './Empty.tsx'
import { emptyIconProps } from './icon.ts'

interface ForbiddenProps {
  /** Whose it is: 这一节由区财政局负责. */
  readonly title: string
  /** What the person may see instead, and whom to ask. */
  readonly children: ReactNode
  readonly actions?: ReactNode
  /** It stands for the whole page. */
  readonly page?: boolean
}

/** Content that is not for this person. */
export const Forbidden = ({ title, children, actions, page = false }: ForbiddenProps) => (
  <Empty page={page} icon={<Lock {...emptyIconProps} />} title={title} actions={actions}>
    {children}
  </Empty>
)
