import type { ReactNode } from 'react'
import css from './ChainRow.module.css'
import { HashTag } from './HashTag.tsx'
import text from './text.module.css'

interface ChainRowProps {
  /** 14:06:31 */
  readonly time: string
  /** Who, as what. */
  readonly who: ReactNode
  /** A Tag with the verb: 签署, 退回. */
  readonly verb: ReactNode
  readonly sentence: ReactNode
  readonly hash: string
}

/** A row on the chain of records; stands in `ChainTable`. */
export const ChainRow = ({ time, who, verb, sentence, hash }: ChainRowProps) => (
  <tr>
    <td className={css.link} aria-hidden="true" />
    <td className={css.time}>{time}</td>
    <td>
      <span className={css.who}>{who}</span>
    </td>
    <td>{verb}</td>
    <td>{sentence}</td>
    <td className={css.hash}>
      <HashTag hash={hash} />
    </td>
  </tr>
)

interface ChainTableProps {
  readonly caption: string
  /** Heads of the columns: time, who, verb, sentence, hash. */
  readonly heads: readonly [string, string, string, string, string]
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
    <tbody>{children}</tbody>
  </table>
)
