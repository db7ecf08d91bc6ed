import { openEmbedded } from '../storage/embedded/open.ts'
import { Refused } from './command.ts'
import { examine, isSound } from './examine.ts'
import { findings } from './findings.ts'

/** Where a chain ends: enough to tell later that it is the same chain. */
export interface ChainEnd {
  readonly name: string
  readonly length: number
  readonly head: string
}

/**
 * Examines an embedded store that nobody writes to.
 *
 * @throws Refused (1) unless every hash in it holds
 */
export async function soundChains(dir: string, now: () => number): Promise<ChainEnd[]> {
  const storage = await openEmbedded({ dir, now, readOnly: true })
  const examination = await examine(storage).finally(() => storage.close())
  const ends = examination.chains.flatMap(({ name, check }) =>
    check.kind === 'intact' ? [{ name, length: check.length, head: check.head }] : [],
  )
  if (isSound(examination)) return ends
  throw new Refused(
    `校验码不符，没有写入任何内容。Hashes do not hold; nothing was written.\n${findings(examination)}`,
    1,
  )
}
