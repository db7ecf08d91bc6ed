import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DATA_FILE } from './folder.ts'

/** Removes the data file of a store that nobody has open. Whatever else lies in the folder stays. */
export async function discardEmbedded(dir: string): Promise<void> {
  await rm(join(resolve(dir), DATA_FILE), { force: true })
}
