import { describe, expect, it, vi } from 'vitest'
import { find, press, render } from '../testing/render.tsx'
import type { KeyBinding } from '../ui/keyBinding.ts'
import { useKeys } from '../ui/useKeys.ts'
import { KeysProvider } from './KeysProvider.tsx'

function With({ bindings }: { bindings: readonly KeyBinding[] }) {
  useKeys(bindings)
  return <input aria-label="搜" />
}

describe('the keyboard', () => {
  it('runs a page’s shortcut, the inner one first, and not from a text field', async () => {
    const outer = vi.fn()
    const inner = vi.fn()
    await render(
      <KeysProvider>
        <With bindings={[{ keys: 'j', label: '外', run: outer }]} />
        <With bindings={[{ keys: 'j', label: '内', run: inner }]} />
      </KeysProvider>,
    )
    await press('j', {}, document.body)
    await press('j', {}, find('input'))
    expect(inner).toHaveBeenCalledTimes(1)
    expect(outer).not.toHaveBeenCalled()
  })

  it('leaves Enter to the button, link or menu item that has the focus', async () => {
    const run = vi.fn()
    await render(
      <KeysProvider>
        <With bindings={[{ keys: 'Enter', label: '打开', run }]} />
        <button type="button">催办</button>
        <a href="#board">总览</a>
        <div role="menuitem" tabIndex={-1}>
          退出
        </div>
      </KeysProvider>,
    )
    const swallowed = vi.fn((event: KeyboardEvent) => event.defaultPrevented)
    window.addEventListener('keydown', swallowed)
    for (const focused of ['button', 'a', '[role=menuitem]']) await press('Enter', {}, find(focused))
    window.removeEventListener('keydown', swallowed)
    expect(swallowed.mock.results.map(result => result.value)).toEqual([false, false, false])
    expect(run).not.toHaveBeenCalled()
    await press('Enter', {}, document.body)
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('shows the map of what the page offers at ?, during which the page’s own keys rest', async () => {
    const run = vi.fn()
    await render(
      <KeysProvider>
        <With bindings={[{ keys: 's', label: '签署', run }]} />
      </KeysProvider>,
    )
    await press('?', {}, document.body)
    expect(find('dialog').textContent).toContain('签署')
    await press('s', {}, document.body)
    expect(run).not.toHaveBeenCalled()
  })

  it('forgets a page’s shortcuts when it is left', async () => {
    const run = vi.fn()
    const { show } = await render(
      <KeysProvider>
        <With bindings={[{ keys: 's', label: '签署', run }]} />
      </KeysProvider>,
    )
    await show(<KeysProvider>{null}</KeysProvider>)
    await press('s', {}, document.body)
    expect(run).not.toHaveBeenCalled()
  })
})
