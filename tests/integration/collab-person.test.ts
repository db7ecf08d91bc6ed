import { expect, it } from 'vitest'
import { Harness } from '../../server/collab/testing/harness.ts'
import { RawClient } from '../../server/collab/testing/rawClient.ts'
import { MemoryLogs } from '../../server/text/testing/memoryLogs.ts'
import { CLOSE } from '../../shared/protocol/collab.ts'

it('[SY-18] a page that names its person is refused under the session of somebody else', async () => {
  const harness = await Harness.start({ logs: new MemoryLogs() })
  const join = (person: string) => RawClient.connect({ url: harness.url, person: 'wang', query: { person } })
  expect((await join('li')).closeCode).toBe(CLOSE.notSignedIn)
  expect((await join('wang')).closeCode).toBeNull()
  await harness.stop()
})
