import { isDeepStrictEqual } from 'node:util'
import { newStoreFrom } from '../storage/embedded/copy.ts'
import { openBackup, unpackBackup } from './backupFile.ts'
import { type Command, embeddedFolder, Refused, readArguments } from './command.ts'
import { soundChains } from './soundChains.ts'

/** `restore FILE`: makes the store of an empty `DATA_DIR` out of a backup, whole and examined, or leaves it empty. */
export const restore: Command = async (args, around) => {
  const { positionals } = readArguments(args, ['FILE'], {})
  const [path] = positionals
  const dir = embeddedFolder(around)
  const backup = await openBackup(path)
  const { chains, createdAt, lianshu } = backup.manifest
  const restored = await newStoreFrom(dir, async (folder, dataFile) => {
    await unpackBackup(path, backup, dataFile)
    if (!isDeepStrictEqual(await soundChains(folder, around.now), chains))
      throw new Refused(`${path} 的清单与内容不符，没有恢复。The manifest names other chains.`, 1)
  })
  if (!restored)
    throw new Refused(`数据目录 ${dir} 不是空的，没有改动。恢复需要空的 DATA_DIR。It is not empty.`)
  console.log(`已恢复 Restored: ${dir}\n备份于 Made ${createdAt}，联署 Lianshu ${lianshu}`)
  return 0
}
