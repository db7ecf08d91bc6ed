import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { BODY } from '../../shared/document/schema.ts'
import { toElement } from '../../shared/document/seed.ts'
import { DUE } from '../../shared/report/testing/scene.ts'
import { StorageUnavailable } from '../storage/port.ts'
import { coordinator, down, drafter, never, office } from './testing/office.ts'

describe('a removed section', () => {
  /** An office with a second section, assigned and empty. */
  async function withEmpty() {
    const { storage, reports, run } = await office()
    await run(coordinator, { type: 'outline.add', parentId: null, index: 0, title: '空' }, 'add')
    const id = (await reports.get('n1'))?.sections[0]?.id ?? ''
    const assigned = { sectionId: id, leadUnitId: 'finance', coUnitIds: [], dueAt: DUE }
    await run(coordinator, { type: 'section.assign', ...assigned }, 'assign the empty one')
    const section = async () => (await reports.get('n1'))?.sections.find(s => s.id === id)
    const remove = (key: string) => run(coordinator, { type: 'outline.remove', sectionId: id }, key)
    return { storage, reports, run, id, section, remove }
  }

  it('[WF-02] takes no more text', async () => {
    const { storage, id, section, remove } = await withEmpty()
    const before = await storage.logs.epoch(id)
    expect(await remove('remove')).toMatchObject({ kind: 'done' })
    expect(await section()).toBeUndefined()
    expect(await storage.logs.epoch(id)).toBeGreaterThan(before)
  })

  it('[WF-25] stays when somebody wrote into it while it was being removed', async () => {
    const { storage, reports, id, section, remove } = await withEmpty()
    const { advance } = storage.logs
    storage.logs.advance = async (...given) => {
      storage.logs.advance = advance
      const update = Y.encodeStateAsUpdate(written('一个字'))
      await storage.logs.append(id, await storage.logs.epoch(id), [{ update, personId: 'p', at: 0 }])
      return advance(...given)
    }
    const answer = await remove('remove')
    expect(answer).toMatchObject({ kind: 'refused', code: 'WF-25', details: { missing: 'empty' } })
    expect(await section()).toMatchObject({ state: 'drafting' })
    expect(await section()).not.toHaveProperty('removal')
    expect((await reports.liveText(id)).blocks.map(b => b.text)).toEqual(['一个字'])
    expect(await remove('remove')).toEqual(answer)
  })

  it.each(['another command on the section', 'the next look'])(
    '[WF-25] whose removal was interrupted goes with %s',
    async by => {
      const { storage, reports, run, id, section, remove } = await withEmpty()
      const { advance } = storage.logs
      storage.logs.advance = down
      await expect(remove('first')).rejects.toThrow(StorageUnavailable)
      storage.logs.advance = advance
      expect(await section()).toMatchObject({
        state: 'drafting',
        removal: { personId: coordinator.personId },
      })
      if (by === 'the next look') await reports.resume(never)
      else
        expect(await run(drafter, { type: 'section.submit', sectionId: id }, 'second')).toMatchObject({
          kind: 'not_found',
        })
      expect(await section()).toBeUndefined()
    },
  )
})

function written(text: string): Y.Doc {
  const doc = new Y.Doc()
  doc.getXmlFragment(BODY).insert(0, [toElement({ kind: 'paragraph', text })])
  return doc
}
