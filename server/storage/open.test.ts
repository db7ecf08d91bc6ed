import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStorage } from './open.ts'

const now = () => 1

test('[ST-09] embedded: opens the store in the data folder', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'lianshu-'))
  const storage = await openStorage('embedded:', { dataDir, now })
  await storage.ping()
  await storage.close()
  await rm(dataDir, { recursive: true })
})

test('[ST-09] a scheme that no store serves is named, without what follows it', async () => {
  const options = { dataDir: '/nowhere', now }
  await expect(openStorage('cloud://user:secret@host/db', options)).rejects.toThrow(
    'STORAGE_URL names "cloud:"; the stores there are: embedded:',
  )
  await expect(openStorage('/var/data', options)).rejects.toThrow('STORAGE_URL names ""')
  await expect(openStorage('', options)).rejects.toThrow(RangeError)
})
