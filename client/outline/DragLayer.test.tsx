import { afterEach, describe, expect, it, vi } from 'vitest'
import { Office } from '../board/testing/office.ts'
import { openOnPage } from '../board/testing/openOnPage.tsx'
import { DragLayer } from './DragLayer.tsx'
import { DragStore } from './dragStore.ts'

afterEach(() => vi.unstubAllGlobals())

/** What is said beside the line while the section 问题 is held under 人口. */
async function heldUnder(office: Office) {
  const { a, c } = office.named
  const store = new DragStore()
  store.set({ id: c, x: 0, y: 0, line: 0, drop: { parentId: a, index: 0, depth: 3 } })
  const { container } = await openOnPage(<DragLayer store={store} />, office)
  return container.textContent
}

describe('a section in the hand', () => {
  it('[BD-20] says beforehand that a leaf with units and text would become a heading', async () => {
    const office = new Office()
    office.assign(office.named.a)
    expect(await heldUnder(office)).toContain('放到“人口”下面：它将成为标题，原有的文字和分工移为')
  })

  it('[BD-20] says of a leaf without units that any text of it would move', async () => {
    expect(await heldUnder(new Office())).toContain('放到“人口”下面：它将成为标题，如有文字，移为')
  })

  it('[BD-20] says of a frozen leaf only that it takes nothing', async () => {
    const office = new Office()
    const words = await heldUnder(office.assign(office.named.a).submit(office.named.a))
    expect(words).toContain('这一节已送审')
    expect(words).not.toContain('将成为标题')
  })
})
