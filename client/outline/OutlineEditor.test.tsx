import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Office } from '../board/testing/office.ts'
import { COMMANDS, carriedOut, openOnPage, sentBy } from '../board/testing/openOnPage.tsx'
import { click, find, press, type } from '../testing/render.tsx'
import { OutlineEditor } from './OutlineEditor.tsx'
import type { OutlineStart } from './useArranging.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-13T09:00:00+08:00'), toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const open = (office: Office, start: OutlineStart) =>
  openOnPage(<OutlineEditor start={start} onDone={() => undefined} />, office)
/** A double click whose second press comes down on `second`, since the page has moved under the pointer. */
async function double(first: Element, second: Element = first) {
  const mouse = (type: string, on: Element, detail: number) =>
    act(async () => {
      const event = new MouseEvent(type, { detail, bubbles: true, cancelable: true })
      // What a press does by itself: it takes the focus from a field.
      if (
        on.dispatchEvent(event) &&
        type === 'mousedown' &&
        document.activeElement instanceof HTMLInputElement
      )
        document.activeElement.blur()
    })
  await mouse('mousedown', first, 1)
  await mouse('click', first, 1)
  await mouse('mousedown', second, 2)
  await mouse('click', second, 2)
  await mouse('dblclick', second, 2)
}
const rowOf = (id: string) => find(`tr[data-section="${id}"]`)
const titles = () => [...document.querySelectorAll('tr[data-section] th')].map(cell => cell.textContent)
const said = () => find('p[role=status]').textContent

describe('arranging the outline', () => {
  it('[BD-21] moves with the keyboard, says where to, and keeps the focus', async () => {
    const office = new Office()
    const { a, one } = office.named
    const page = await open(office, { act: 'move', sectionId: a })
    page.server.now({
      [COMMANDS]: carriedOut(office, { type: 'outline.move', sectionId: a, parentId: one, index: 1 }),
    })
    await press('ArrowDown', { altKey: true }, rowOf(a))
    expect(sentBy(page)).toEqual([{ type: 'outline.move', sectionId: a, parentId: one, index: 1 }])
    expect(titles()).toEqual(['一、基本情况', '（一）规模', '（二）人口', '二、问题'])
    expect(said()).toBe('“人口”已移到一（二），同级第2个，共2个')
    expect(document.activeElement).toBe(rowOf(a))
  })

  it('[BD-21] makes each step from where the one before it led, however fast they are pressed', async () => {
    const office = new Office()
    const { b, c, one } = office.named
    const page = await open(office, { act: 'move', sectionId: c })
    const place = (parentId: string | null, index: number) =>
      carriedOut(office, { type: 'outline.move', sectionId: c, parentId, index })
    page.server.now({ [COMMANDS]: [place(one, 2), place(b, 0)] })
    const row = rowOf(c)
    const inwards = { key: 'ArrowRight', altKey: true, bubbles: true, cancelable: true }
    await act(async () => {
      row.dispatchEvent(new KeyboardEvent('keydown', inwards))
      row.dispatchEvent(new KeyboardEvent('keydown', inwards))
    })
    expect(sentBy(page)).toMatchObject([
      { parentId: one, index: 2 },
      { parentId: b, index: 0 },
    ])
  })

  it('[BD-21] says that there is nowhere to go, and sends nothing', async () => {
    const office = new Office()
    const page = await open(office, { act: 'move', sectionId: office.named.one })
    await press('ArrowUp', { altKey: true }, rowOf(office.named.one))
    expect(said()).toBe('已在同级最前')
    expect(sentBy(page)).toEqual([])
  })

  it('[BD-22] renames in the row; Enter while an input method composes does not end it', async () => {
    const office = new Office()
    const { a } = office.named
    const page = await open(office, { act: 'move', sectionId: a })
    page.server.now({
      [COMMANDS]: carriedOut(office, { type: 'outline.rename', sectionId: a, title: '人口概况' }),
    })
    await press('F2', {}, rowOf(a))
    const input = find('input')
    await type(input, '人口概况')
    await press('Enter', { isComposing: true }, input)
    expect(sentBy(page)).toEqual([])
    await press('Enter', {}, input)
    expect(sentBy(page)).toEqual([{ type: 'outline.rename', sectionId: a, title: '人口概况' }])
    expect(titles()[1]).toBe('（一）人口概况')
    expect(document.activeElement).toBe(rowOf(a))
  })

  it('[BD-22] leaves a title with Escape as it was', async () => {
    const office = new Office()
    const page = await open(office, { act: 'rename', sectionId: office.named.a })
    await type(find('input'), '别的')
    await press('Escape', {}, find('input'))
    expect(document.querySelector('input')).toBeNull()
    expect(sentBy(page)).toEqual([])
  })

  it('[BD-22] adds beside and below, and goes to what was added', async () => {
    const office = new Office()
    const { a, one } = office.named
    const page = await open(office, { act: 'addAfter', sectionId: a })
    page.server.now({
      [COMMANDS]: carriedOut(office, { type: 'outline.add', parentId: one, index: 1, title: '教育概况' }),
    })
    await type(find('input'), '教育概况')
    await press('Enter', {}, find('input'))
    expect(sentBy(page)).toEqual([{ type: 'outline.add', parentId: one, index: 1, title: '教育概况' }])
    expect(document.activeElement?.textContent).toContain('（二）教育概况')
    await press('N', { shiftKey: true })
    expect(find('input').closest('tr')?.getAttribute('aria-level')).toBe('3')
  })

  it('[BD-22] adds one section however fast Enter is pressed twice', async () => {
    const office = new Office()
    const page = await open(office, { act: 'addLast' })
    page.server.now({
      [COMMANDS]: carriedOut(office, { type: 'outline.add', parentId: null, index: 2, title: '展望' }),
    })
    const input = find('input')
    await type(input, '展望')
    const enter = { key: 'Enter', bubbles: true, cancelable: true }
    await act(async () => {
      input.dispatchEvent(new KeyboardEvent('keydown', enter))
      input.dispatchEvent(new KeyboardEvent('keydown', enter))
    })
    expect(sentBy(page)).toHaveLength(1)
  })

  it('[BD-22] leaves the focus on no other row until the new one is there', async () => {
    const office = new Office()
    const { a, one } = office.named
    const page = await open(office, { act: 'addAfter', sectionId: a })
    const answer = carriedOut(office, { type: 'outline.add', parentId: one, index: 1, title: '教育概况' })
    let arrive = () => {}
    page.server.now({ [COMMANDS]: answer })
    const { fetch } = globalThis
    vi.stubGlobal('fetch', async (...asked: Parameters<typeof fetch>) => {
      await new Promise<void>(resolve => {
        arrive = resolve
      })
      return fetch(...asked)
    })
    await type(find('input'), '教育概况')
    await press('Enter', {}, find('input'))
    expect(document.activeElement).toBe(document.body)
    await press('Enter')
    expect(document.querySelector('input')).toBeNull()
    await act(async () => arrive())
    expect(document.activeElement?.textContent).toContain('（二）教育概况')
  })

  it('[BD-25] acts once for a key that is held down', async () => {
    const office = new Office()
    const { a } = office.named
    const page = await open(office, { act: 'move', sectionId: a })
    for (const key of ['Enter', 'F2', 'n', 'N', 'Delete']) await press(key, { repeat: true }, rowOf(a))
    expect(document.querySelector('input, dialog')).toBeNull()
    await press('n', {}, rowOf(a))
    const held = new KeyboardEvent('keydown', { key: 'n', repeat: true, bubbles: true, cancelable: true })
    await act(async () => find('input').dispatchEvent(held))
    expect(held.defaultPrevented).toBe(true)
    await press('Enter', { repeat: true }, find('input'))
    expect(document.querySelector('input')).not.toBeNull()
    expect(sentBy(page)).toEqual([])
  })

  it('[BD-25] keeps the field that a double click opens, wherever its second press comes down', async () => {
    const office = new Office()
    const { a, b } = office.named
    await open(office, { act: 'move', sectionId: a })
    await double(find('button', '添加章节'), rowOf(b).querySelector('button') ?? rowOf(b))
    expect(find('input').getAttribute('aria-label')).toBe('新章节的标题')
    expect(document.querySelector('dialog')).toBeNull()
    await press('Escape', {}, find('input'))
    await double(find(`tr[data-section="${a}"] button`, '添加下级'))
    expect(find('input').getAttribute('aria-label')).toBe('新章节的标题')
  })

  it('[BD-25] renames at a double click on the words of a section alone', async () => {
    const office = new Office()
    const { a } = office.named
    await open(office, { act: 'move', sectionId: a })
    await double(find(`tr[data-section="${a}"] td`))
    expect(document.querySelector('input')).toBeNull()
    await double(find(`tr[data-section="${a}"] th span`, '人口').querySelector('[title="人口"]') ?? rowOf(a))
    expect(find('input').getAttribute('aria-label')).toBe('（一）的标题')
  })

  it('[BD-23] keeps the text of a leaf that gets children, and says so', async () => {
    const office = new Office()
    const { a } = office.named
    office.assign(a)
    const page = await open(office, { act: 'addBelow', sectionId: a })
    page.server.now({
      [COMMANDS]: carriedOut(office, { type: 'outline.add', parentId: a, index: 0, title: '新内容' }),
    })
    await type(find('input'), '新内容')
    await press('Enter', {}, find('input'))
    expect(page.container.textContent).toContain('“人口”原有的文字和分工没有变')
    expect(titles().slice(1, 4)).toEqual(['（一）人口', '（标题下正文）', '1.新内容'])
  })

  it('[BD-24] asks before it removes, and goes to the row in its place', async () => {
    const office = new Office()
    const { a, b } = office.named
    const page = await open(office, { act: 'move', sectionId: a })
    page.server.now({ [COMMANDS]: carriedOut(office, { type: 'outline.remove', sectionId: a }) })
    await press('Delete', {}, rowOf(a))
    expect(find('dialog').textContent).toContain('删除“一（一）人口”')
    expect(sentBy(page)).toEqual([])
    await click(find('dialog button', '删除这个章节'))
    expect(sentBy(page)).toEqual([{ type: 'outline.remove', sectionId: a }])
    expect(document.activeElement).toBe(rowOf(b))
  })

  it('[BD-24] says why a heading stays before anything is asked, and no longer once another act begins', async () => {
    const office = new Office()
    const { one, a } = office.named
    await open(office, { act: 'move', sectionId: one })
    await press('Delete', {}, rowOf(one))
    expect(document.querySelector('dialog')).toBeNull()
    expect(find('[role=alert]').textContent).toContain('下面还有下级章节，不能删除。')
    await press('F2', {}, rowOf(a))
    expect(document.querySelector('[role=alert]')).toBeNull()
    await press('Escape', {}, find('input'))
    await click(find(`tr[data-section="${one}"] button`, '删除'))
    expect(document.querySelector('dialog')).toBeNull()
    expect(find('[role=alert]').textContent).toContain('请先移走或删除下级章节')
  })

  it('[BD-24] says why a frozen section keeps its name before anything is typed', async () => {
    const office = new Office()
    const { a } = office.named
    office.assign(a).submit(a)
    await open(office, { act: 'move', sectionId: a })
    await press('Enter', {}, rowOf(a))
    expect(find('[role=alert]').textContent).toContain('这一节已送审')
    expect(document.querySelector('input')).toBeNull()
  })
})
