import { mkdtemp, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { copyStore } from '../storage/embedded/copy.ts'
import { writeBackup } from './backupFile.ts'
import { type Command, embeddedFolder, readArguments } from './command.ts'
import { makeNewFile } from './newFile.ts'
import { soundChains } from './soundChains.ts'

/**
 * `backup FILE`: the embedded store as it is at one moment, also while a server writes to it. The copy is examined before
 * it becomes a backup: a store that is not sound gives none.
 */
export const backup: Command = async (args, around) => {
  const { positionals } = readArguments(args, ['FILE'], {})
  const path = resolve(positionals[0])
  const dir = embeddedFolder(around)
  await makeNewFile(path, async draft => {
    const folder = await mkdtemp(join(dirname(path), 'backup-'))
    try {
      const createdAt = new Date(around.now()).toISOString()
      const dataFile = await copyStore(dir, folder)
      const chains = await soundChains(folder, around.now)
      await writeBackup(draft, dataFile, { lianshu: around.version, createdAt, chains })
    } finally {
      await rm(folder, { recursive: true })
    }
  })
  console.log(
    `已备份 Backed up: ${path}\n其中有密码散列和未定稿的文字，请妥善保管。It holds password hashes and unfinished text: keep it safe.`,
  )
  return 0
}
