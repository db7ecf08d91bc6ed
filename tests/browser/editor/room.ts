import { afterEach } from 'vitest'
import * as Y from 'yjs'
import { Harness, SECTION } from '../../../server/collab/testing/harness.ts'
import { readText } from '../../../server/text/readText.ts'
import { MemoryLogs } from '../../../server/text/testing/memoryLogs.ts'
import { textIn, Writer } from './writer.ts'

/** The server that the test has started; stopped after it, when all who joined have left. */
export let harness: Harness
const writers: Writer[] = []
afterEach(async () => {
  await Promise.all(writers.splice(0).map(writer => writer.session.destroy()))
  await harness.stop()
})

export async function start(...paragraphs: string[]) {
  const blocks = (paragraphs.length === 0 ? ['开头'] : paragraphs).map(text => ({
    kind: 'paragraph' as const,
    text,
  }))
  harness = await Harness.start({ logs: new MemoryLogs(), blocks })
}

/** Somebody opens the section to write. */
export async function join(person: string, options: Parameters<typeof Writer.join>[3] = {}) {
  const writer = await Writer.join(harness.url, person, SECTION, options)
  writers.push(writer)
  return writer
}

/** The tab of a writer is closed. */
export async function close(writer: Writer) {
  writers.splice(writers.indexOf(writer), 1)
  await writer.session.destroy()
}

/** The text as the store has it. */
export async function onServer() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, (await readText(harness.logs, SECTION)).update)
  return textIn(doc)
}
