import { z } from 'zod'
import { type ChainBody, type ChainPlace, toEntry, verifyChain } from '../../shared/report/chain.ts'

/** A row of a chain as the server gives it: what happened as the exact text that `hash` is the SHA-256 of. */
export interface ChainRow {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly type: string
  readonly prevHash: string
  readonly canonical: string
  readonly hash: string
}

/** A row's content, read from `canonical` alone: nothing is shown that its hash does not cover. */
export interface ChainContent<Body extends ChainBody> {
  readonly row: ChainRow
  readonly at: string
  readonly actor: string
  readonly post: string
  readonly onBehalfOf?: string
  readonly type: string
  /** Absent where this page does not know the kind: it was written by a newer server. */
  readonly body: Body | undefined
}

const stamp = z.object({
  at: z.iso.datetime({ offset: true }),
  actor: z.string(),
  post: z.string(),
  onBehalfOf: z.string().exactOptional(),
  type: z.string(),
  data: z.unknown(),
})

/** Reads what a row says. Where its text is not to be read, the server's own account of it stands in its place. */
export function readRow<Body extends ChainBody>(row: ChainRow, bodies: z.ZodType<Body>): ChainContent<Body> {
  const { success, data: stored } = stamp.safeParse(parsed(row.canonical))
  if (!success) {
    const { at, actor, type } = row
    return { row, at, actor, post: '', type, body: undefined }
  }
  const { data, ...said } = stored
  return { row, ...said, body: bodies.safeParse({ type: said.type, data }).data }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The place in its chain before a row, as the row itself claims it. */
export const placeBefore = ({ seq, prevHash }: ChainRow): ChainPlace => ({ length: seq - 1, head: prevHash })

/** Verifies rows that stand directly after a place in their chain. */
export const verifyRows = (rows: readonly ChainRow[], after?: ChainPlace) =>
  verifyChain(rows.map(toEntry), after)

/** The chain as a file: a line of JSON for each row. Its `hash` is the SHA-256 of its `canonical` and of nothing else. */
export const toJsonLines = (rows: readonly ChainRow[]): string =>
  rows.map(({ seq, hash, canonical }) => `${JSON.stringify({ seq, hash, canonical })}\n`).join('')
