import { open, rename, rm } from 'node:fs/promises'
import { Refused } from './command.ts'

/**
 * Makes a file that only its owner reads, whole or not at all, and never in place of another one.
 *
 * @param fill writes and flushes the file under the name that it is given
 * @throws Refused when there is a file of that name
 */
export async function makeNewFile(path: string, fill: (draft: string) => Promise<void>): Promise<void> {
  await claim(path)
  const draft = `${path}.part`
  try {
    await fill(draft)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    await rm(path, { force: true })
    throw error
  }
}

/** Takes the name first, empty: two commands at once cannot both have it, on any file system. */
async function claim(path: string): Promise<void> {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.close()
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    throw new Refused(`已有 ${path}，没有覆盖。请换一个文件名。The file exists already.`)
  }
}
