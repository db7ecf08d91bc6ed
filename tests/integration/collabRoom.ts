import { afterEach, expect } from 'vitest'
import type { CollabDeps } from '../../server/collab/collab.ts'
import type { PersonStanding } from '../../server/collab/standings.ts'
import { Harness, SECTION } from '../../server/collab/testing/harness.ts'
import { RawClient, textOf } from '../../server/collab/testing/rawClient.ts'
import { readText } from '../../server/text/readText.ts'
import { MemoryLogs } from '../../server/text/testing/memoryLogs.ts'
import { bodyText, docWith } from '../../server/text/testing/scripts.ts'

export const writer = { visible: true, writable: true } satisfies PersonStanding
export const reader = { visible: true, writable: false, reason: 'not_yours' } satisfies PersonStanding
export const closed = { visible: true, writable: false, reason: 'not_drafting' } satisfies PersonStanding

/** The node that the test has started. After each test it must have nothing to complain of. */
export let harness: Harness
/** Further nodes of the test. */
export const others: Harness[] = []

export async function start(deps: Partial<CollabDeps> = {}): Promise<void> {
  harness = await Harness.start({ ...deps, logs: new MemoryLogs() })
}

afterEach(async () => {
  for (const each of [...others.splice(0), harness]) {
    await each.stop()
    expect(each.errors).toEqual([])
  }
})

export type Options = Partial<Parameters<typeof RawClient.open>[0]>
export const open = (person: string, options: Options = {}) =>
  RawClient.open({ url: harness.url, person, ...options })
export const connect = (person: string, options: Options = {}) =>
  RawClient.connect({ url: harness.url, person, ...options })
/** The body as the store has it. */
export const stored = async () => bodyText(docWith([(await readText(harness.logs, SECTION)).update]))
export const typed = (client: RawClient, id: number, text: string) =>
  client.edit(id, body => textOf(body).insert(textOf(body).length, text))
