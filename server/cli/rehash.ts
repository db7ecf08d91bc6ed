import { openStorage } from '../storage/open.ts'
import { type Command, configOf, readArguments } from './command.ts'
import { examine, isSound } from './examine.ts'
import { findings } from './findings.ts'

/** `rehash`: recomputes every chain and version hash of the store, also beside a running server. */
export const rehash: Command = async (args, around) => {
  readArguments(args, [], {})
  const { storageUrl, dataDir } = configOf(around)
  const storage = await openStorage(storageUrl, { dataDir, now: around.now, readOnly: true })
  const examination = await examine(storage).finally(() => storage.close())
  console.log(findings(examination))
  return isSound(examination) ? 0 : 1
}
