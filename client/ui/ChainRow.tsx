import type { ReactNode } from 'react'
import css from './ChainRow.module.css'
import { classes } from './classes.ts'
import { HashTag } from './HashTag.tsx'
import text from './text.module.css'

interface ChainRowProps {
  /** 14:06:31 */
  readonly time: string
  /** Who, as what. */
  readonly who: ReactNode
  /** A Tag with the verb: 签署, 退回. */
  readonly verb: ReactNode
  readonly sentence: string
  readonly hash: string
  /** Opens the whole record. */
  readonly onOpen: () => void
  /** The record, or one before it, does not give the hash that the chain names. */
  readonly broken?: boolean
  /** It was added while the page was open. */
  readonly fresh?: boolean
}

/** A row on the chain of records; stands in a `ChainDay`. */
export const ChainRow = ({
  time,
  who,
  verb,
  sentence,
  hash,
  onOpen,
  broken = false,
  fresh = false,
}: ChainRowProps) => (
  <tr className={classes(css.row, broken && css.broken, fresh && css.fresh)}>
    <td className={css.link} aria-hidden="true" />
    <td className={css.time}>{time}</td>
    <td>
      <span className={css.who}>{who}</span>
    </td>
    <td>{verb}</td>
    <td className={css.sentence}>
      <button type="button" className={css.open} data-row onClick={onOpen}>
        {sentence}
      </button>
    </td>
    <td className={css.hash}>
      <HashTag hash={hash} />
    </td>
  </tr>
)

/** The rows of one day. */
export const ChainDay = ({ day, children }: { readonly day: string; readonly children: ReactNode }) => (
  <tbody>
    <tr className={css.day}>
      <td className={css.link} aria-hidden="true" />
      <th colSpan={5} scope="rowgroup">
        {day}
      </th>
    </tr>
    {children}
  </tbody>
)

interface ChainTableProps {
  readonly caption: string
  /** Heads of the columns: time, who, verb, sentence, hash. */
  readonly heads: readonly [string, string, string, string, string]
  /** One `ChainDay` after the other. */
  readonly children: ReactNode
}

/** The chain of records: each row hangs on the one below it. */
export const ChainTable = ({ caption, heads, children }: ChainTableProps) => (
  <table className={css.table}>
    <caption className={text.visuallyHidden}>{caption}</caption>
    <thead>
      <tr>
        <td />
        {heads.map(head => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    {children}
  </table>
)
