import { type SeedBlock, seedUpdate } from '../../shared/document/seed.ts'
import type { UpdateLogs } from '../storage/port.ts'
import { headOf } from './readText.ts'

/**
 * Gives a section its first text, once: a log that has any entry is left alone. Two calls at the same moment may both
 * append; the same blocks make the same bytes, which Yjs takes once.
 * @param at milliseconds since the epoch
 */
export async function seedText(
  logs: UpdateLogs,
  sectionId: string,
  blocks: readonly SeedBlock[],
  at: number,
): Promise<void> {
  const entry = { update: seedUpdate(blocks), personId: '', at }
  for (;;) {
    const content = await logs.read(sectionId)
    if (headOf(content) > 0) return
    const appended = await logs.append(sectionId, content.epoch, [entry])
    if (appended.kind === 'appended') return
  }
}
