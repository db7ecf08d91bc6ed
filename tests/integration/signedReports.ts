import { signedReport } from '../../server/demo/lastYear.ts'
import { openStorage } from '../../server/storage/open.ts'
import type { Storage } from '../../server/storage/port.ts'
import type { Directory } from '../../shared/people/directory.ts'
import { openDistrict } from './running.ts'

/** Makes the demo district in a folder, with reports beside its own that are signed and wait for their last proof. */
export async function keepSignedReports(
  dataDir: string,
  reportIds: readonly string[],
  more: (storage: Storage) => Promise<void> = async () => {},
): Promise<void> {
  const district = await openDistrict({ DATA_DIR: dataDir })
  const directory = (await (await district.as('gov.clerk')).get('/api/people')).body as Directory
  await district.close()
  const storage = await openStorage('embedded:', { dataDir, now: Date.now })
  let ids = 0
  const deps = {
    storage,
    directory: () => directory,
    now: Date.now(),
    newId: () => `id${++ids}`,
    newSalt: () => 'salt',
  }
  for (const id of reportIds) await signedReport(deps, id)
  await more(storage)
  await storage.close()
}
