import { CHAIN_START, type ChainBody, link } from '../../../shared/report/chain.ts'
import type { Act } from '../../../shared/report/state.ts'
import type { ChainRow } from '../row.ts'

export const MAY = '2026-11-12T06:03:22.000Z'

type Given = ChainBody & Partial<Act>

/** A chain as the server gives it: an act for each body, by 邓一帆 as coordinator where nothing else is said. */
export function aChain(...bodies: readonly Given[]): ChainRow[] {
  let prevHash = CHAIN_START
  return bodies.map(({ type, data, ...by }, i) => {
    const act = { personId: 'deng', postId: 'coordinator', at: MAY, ...by }
    const { event, canonical, hash } = link({ type, data }, act, i + 1, prevHash)
    const row = { seq: i + 1, at: act.at, actor: act.personId, type, prevHash, canonical, hash }
    prevHash = event.hash
    return row
  })
}

/** A chain of `count` links. */
export const aLongChain = (count: number): ChainRow[] =>
  aChain(
    ...Array.from({ length: count }, (_, n) => ({
      type: 'section.accepted',
      data: { sectionId: `s${n % 7}`, n: 1 },
    })),
  )

/** The chain with one row's text changed by somebody who did not reckon with its hash. */
export const tampered = (rows: readonly ChainRow[], seq: number): ChainRow[] =>
  rows.map(row => (row.seq === seq ? { ...row, canonical: row.canonical.replace('"n":1', '"n":2') } : row))
