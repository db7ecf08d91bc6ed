import { describe, expect, it } from 'vitest'
import { find, press, render } from '../testing/render.tsx'
import { StateChip } from '../ui/StateChip.tsx'
import { KeysProvider } from './KeysProvider.tsx'
import { WorkBar } from './WorkBar.tsx'

const bar = (
  <KeysProvider>
    <WorkBar
      back="/r/demo"
      backLabel="回到报告总览"
      title="二（二）教育经费投入与保障"
      state={<StateChip state="drafting" />}
    />
    <input aria-label="字" />
  </KeysProvider>
)

describe('the bar of a working page', () => {
  it('names the page and the way back', async () => {
    await render(bar)
    expect(find('h1').textContent).toBe('二（二）教育经费投入与保障')
    expect(find('a', '回到报告总览').getAttribute('href')).toBe('/r/demo')
  })

  it('goes back with Escape, out of a text at the second press', async () => {
    await render(bar)
    find('input').focus()
    await press('Escape')
    expect(document.activeElement).toBe(document.body)
    expect(document.querySelector('#elsewhere')).toBeNull()
    await press('Escape')
    expect(find('#elsewhere').textContent).toBe('/r/demo')
  })

  it('stays while an input method is composing', async () => {
    await render(bar)
    await press('Escape', { isComposing: true }, find('input'))
    expect(document.querySelector('#elsewhere')).toBeNull()
  })
})
