import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openEmbedded } from '../../server/storage/embedded/open.ts'
import { describeCrashes } from './crashes.ts'
import { describeStorage } from './storage.ts'

describeStorage('embedded', async now => {
  const dir = await mkdtemp(join(tmpdir(), 'lianshu-'))
  let storage = await openEmbedded({ dir, now })
  return {
    storage,
    async reopen() {
      await storage.close()
      storage = await openEmbedded({ dir, now })
      return storage
    },
    async close() {
      await storage.close()
      await rm(dir, { recursive: true })
    },
  }
})

describeCrashes('embedded', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lianshu-'))
  onTestFinished(() => rm(dataDir, { recursive: true }))
  return { url: 'embedded:', dataDir }
})
