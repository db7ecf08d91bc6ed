import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { readText } from '../text/readText.ts'
import { MemoryLogs } from '../text/testing/memoryLogs.ts'
import { bodyText, docWith, play, type Step } from '../text/testing/scripts.ts'
import { compact } from './compact.ts'
import { Compaction } from './compaction.ts'
import { CompactorThread } from './compactorThread.ts'

const script: Step[] = Array.from({ length: 60 }, (_, i) => ({
  who: i % 3,
  does: (['type', 'type', 'erase', 'addParagraph', 'hear', 'removeParagraph'] as const)[i % 6] ?? 'type',
  at: i * 7,
  count: i % 3,
  text: `第${i}`,
}))

async function written(): Promise<{ logs: MemoryLogs; text: string }> {
  const logs = new MemoryLogs()
  const { updates } = play(script)
  await logs.append(
    's',
    1,
    updates.map(({ who, update }) => ({ update, personId: `p${who}`, at: 0 })),
  )
  return { logs, text: bodyText(docWith(updates.map(({ update }) => update))) }
}

const failures: unknown[] = []
const thread = new CompactorThread()
afterEach(async () => {
  failures.length = 0
  await thread.close()
})

/** Runs one compaction to its end, good or bad. */
async function run(logs: MemoryLogs): Promise<void> {
  await new Promise<void>(resolve => {
    const compaction = new Compaction(logs, thread, {
      onProblems: () => {},
      onCompacted: async () => resolve(),
      onFailed: (_, error) => {
        failures.push(error)
        resolve()
      },
    })
    compaction.request('s')
  })
}

describe('compaction', () => {
  it('[SY-25] leaves the same text, authors and sequence in a fraction of the entries, in a thread of its own', async () => {
    const { logs, text } = await written()
    const before = await readText(logs, 's')
    await run(logs)
    expect(failures).toEqual([])
    const content = await logs.read('s')
    expect(content.entries).toEqual([])
    const after = await readText(logs, 's')
    expect(bodyText(docWith([after.update]))).toBe(text)
    expect(after).toMatchObject({ head: before.head, gap: false, personIds: before.personIds })
    expect(after.update.length).toBeLessThan(before.update.length)
  })

  it('[SY-25] loses nothing between any two of its steps', async () => {
    for (const dies of ['putSnapshot', 'trim'] as const) {
      const { logs, text } = await written()
      const died = vi.spyOn(logs, dies).mockRejectedValueOnce(new Error('killed'))
      await run(logs)
      expect(bodyText(docWith([(await readText(logs, 's')).update]))).toBe(text)
      expect(died).toHaveBeenCalledOnce()
      await logs.append('s', 1, [{ update: Y.encodeStateAsUpdate(new Y.Doc()), personId: 'p0', at: 0 }])
      await run(logs)
      expect((await logs.read('s')).entries).toEqual([])
      expect(bodyText(docWith([(await readText(logs, 's')).update]))).toBe(text)
    }
  })

  it('[SY-25] survives a thread that dies over a log, and starts another for the next', async () => {
    const { logs, text } = await written()
    const dying = thread.compact(await logs.read('s'))
    await thread.close()
    await expect(dying).rejects.toThrow()
    await run(logs)
    expect(failures).toEqual([])
    expect(bodyText(docWith([(await readText(logs, 's')).update]))).toBe(text)
  })

  it('[SY-25] leaves a log with a gap as it is and says so', async () => {
    const { logs } = await written()
    const { entries } = await logs.read('s')
    const holed = new MemoryLogs()
    await holed.append('s', 1, entries.slice(1))
    await run(holed)
    expect(String(failures[0])).toContain('gap')
    expect((await holed.read('s')).entries).toHaveLength(entries.length - 1)
  })

  it('[SY-26] reports structure that the schema does not know, and keeps it', async () => {
    const doc = new Y.Doc()
    const odd = new Y.XmlElement('footnote')
    odd.insert(0, [new Y.XmlText('注')])
    const figure = new Y.XmlElement('figureRef')
    figure.setAttribute('figureId', 'f1')
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [figure])
    doc.getXmlFragment('body').insert(0, [odd, paragraph])
    const entry = { update: Y.encodeStateAsUpdate(doc), personId: 'p', at: 0 }
    const { problems, bytes } = compact({ epoch: 1, snapshot: null, from: 1, entries: [entry] })
    expect(problems).toMatchObject([{ code: 'unknown_node', what: 'footnote' }])
    expect(bodyText(docWith([bytes]))).toContain('<footnote>注</footnote>')
  })
})
