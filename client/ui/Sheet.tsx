import { createContext, type ReactNode, useContext } from 'react'
import { classes } from './classes.ts'
import css from './Sheet.module.css'

interface SheetProps {
  /** `paper`: 20/37, 28 characters a line. `sign`: 22/42, as wide as its pane. */
  readonly size?: 'paper' | 'sign'
  /** The highest heading on it: a leaf of the second level begins with 2. */
  readonly firstLevel?: number
  /** What is on it, for screen readers: 二（七）学生健康促进，第3版. */
  readonly label: string
  readonly children: ReactNode
}

/** The sheet of paper with official type. What stands on it keeps the document's own spacing. */
export const Sheet = ({ size = 'paper', firstLevel = 1, label, children }: SheetProps) => (
  <article className={classes(css.sheet, css[size])} aria-label={label} lang="zh-CN">
    <FirstLevel value={firstLevel}>{children}</FirstLevel>
  </article>
)

const FirstLevel = createContext(1)

interface SheetParagraphProps {
  /** 1–4 for headings; absent for body text. */
  readonly level?: number | undefined
  /** The computed number of a heading, as printed. */
  readonly number?: string
  /** What stands beside it in the margin: a paragraph's number, a change's, a box to tick. */
  readonly margin?: ReactNode
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A paragraph or heading on the sheet. */
export function SheetParagraph({ level, number, margin, className, children }: SheetParagraphProps) {
  const first = useContext(FirstLevel)
  const content = (
    <>
      {margin !== undefined && <span className={css.margin}>{margin}</span>}
      {number}
      {children}
    </>
  )
  if (level === undefined) return <p className={classes(css.paragraph, className)}>{content}</p>
  const Heading = HEADINGS[level - first] ?? 'h6'
  return <Heading className={classes(css.paragraph, css[`level${level}`], className)}>{content}</Heading>
}

/** A page's own heading is h1: the document's begin below it. */
const HEADINGS = ['h2', 'h3', 'h4', 'h5'] as const
