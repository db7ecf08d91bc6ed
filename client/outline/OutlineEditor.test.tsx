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
