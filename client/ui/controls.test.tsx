import { act, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { click, find, press, render } from '../testing/render.tsx'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Menu } from './Menu.tsx'
import { TabStrip } from './TabStrip.tsx'
import { TextArea } from './TextArea.tsx'

/** A page with a dialog to open. */
function Page() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        打开
      </button>
      <Dialog open={open} title="签署第3版" onClose={() => setOpen(false)}>
        <TextArea label="意见" data-autofocus value="同意。" onChange={() => {}} />
      </Dialog>
    </>
  )
}

/** A page on which a dialog is open, with its act. */
function WithAct({ onAct }: { onAct: () => void }) {
  const [open, setOpen] = useState(true)
  return (
    <Dialog open={open} title="删除" onClose={() => setOpen(false)}>
      <Button onClick={onAct}>删除这个章节</Button>
    </Dialog>
  )
}

describe('a button', () => {
  it('tells why it cannot be pressed, keeps its place in the tab order, and does nothing', async () => {
    const onClick = vi.fn()
    await render(
      <Button blocked="网络断开时不能送审" onClick={onClick}>
        送审
      </Button>,
    )
    const button = find('button', '送审')
    await click(button)
    expect(onClick).not.toHaveBeenCalled()
    expect(button.hasAttribute('disabled')).toBe(false)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      '网络断开时不能送审',
    )
  })

  it('acts once while it is busy', async () => {
    const onClick = vi.fn()
    const { show } = await render(<Button onClick={onClick}>签署</Button>)
    await click(find('button', '签署'))
    await show(
      <Button busy onClick={onClick}>
        签署
      </Button>,
    )
    await click(find('button', '签署'))
    expect(onClick).toHaveBeenCalledTimes(1)
    expect(find('button', '签署').getAttribute('aria-busy')).toBe('true')
  })

  it('is a link where it goes to a page', async () => {
    await render(<Button to="/r/demo">去审签</Button>)
    expect(find('a', '去审签').getAttribute('href')).toBe('/r/demo')
  })
})

describe('a menu', () => {
  const groups = (onSelect = () => {}) => [
    {
      id: 'posts',
      label: '身份',
      items: [
        { id: 'a', label: '区教委 统稿人', checked: true },
        { id: 'b', label: '区教委 拟稿人', checked: false, onSelect },
      ],
    },
  ]

  it('opens on its first choice, moves with arrows, chooses with a click and gives the focus back', async () => {
    const onSelect = vi.fn()
    await render(<Menu label="个人设置" trigger="邓一帆" groups={groups(onSelect)} />)
    const trigger = find('button', '邓一帆')
    expect(trigger.getAttribute('aria-expanded')).toBe('false')
    await click(trigger)
    expect(document.activeElement?.textContent).toBe('区教委 统稿人')
    expect(document.activeElement?.getAttribute('aria-checked')).toBe('true')
    await press('ArrowDown')
    expect(document.activeElement?.textContent).toBe('区教委 拟稿人')
    await press('ArrowDown')
    expect(document.activeElement?.textContent).toBe('区教委 统稿人')
    await click(find('[role=menuitemradio]', '拟稿人'))
    expect(onSelect).toHaveBeenCalledTimes(1)
    expect(document.querySelector('[role=menu]')).toBeNull()
    expect(document.activeElement).toBe(trigger)
  })

  it('[BD-28] opens upwards at the end of the window', async () => {
    const boxes = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
      this: HTMLElement,
    ) {
      return this.role === 'menu' || this.getAttribute('role') === 'menu'
        ? new DOMRect(800, innerHeight - 10, 200, 300)
        : new DOMRect(976, innerHeight - 40, 24, 24)
    })
    await render(<Menu label="更多办理" trigger="更多" groups={groups()} align="end" />)
    await click(find('button', '更多'))
    const menu = find('[role=menu]')
    expect(menu.className).toContain('above')
    expect(menu.style.maxHeight).toBe(`${innerHeight - 40 - 12}px`)
    boxes.mockRestore()
  })

  it('closes with Escape without choosing', async () => {
    const onSelect = vi.fn()
    await render(<Menu label="个人设置" trigger="邓一帆" groups={groups(onSelect)} />)
    await click(find('button', '邓一帆'))
    await press('Escape')
    expect(document.querySelector('[role=menu]')).toBeNull()
    expect(onSelect).not.toHaveBeenCalled()
  })
})

describe('a dialog', () => {
  it('is named by its title, begins at the marked field, and gives the focus back when it closes', async () => {
    await render(<Page />)
    const opener = find('button', '打开')
    opener.focus()
    await click(opener)
    const dialog = find('dialog')
    expect(document.getElementById(dialog.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      '签署第3版',
    )
    expect(document.activeElement).toBe(find('textarea'))
    await act(async () => dialog.dispatchEvent(new Event('cancel', { cancelable: true })))
    expect(document.querySelector('dialog')).toBeNull()
    expect(document.activeElement).toBe(opener)
  })
})

describe('a dialog that a double click opens', () => {
  const mouse = (type: string, on: Element, detail: number) =>
    act(async () => on.dispatchEvent(new MouseEvent(type, { detail, bubbles: true, cancelable: true })))
  it('[BD-25] stays when its second press comes down beside it, and closes for a press of its own', async () => {
    await render(<Page />)
    await click(find('button', '打开'))
    await mouse('mousedown', find('dialog'), 2)
    expect(document.querySelector('dialog')).not.toBeNull()
    await mouse('mousedown', find('dialog'), 1)
    expect(document.querySelector('dialog')).toBeNull()
  })

  it('[BD-25] ignores a press that began before it was open', async () => {
    await render(<Page />)
    const early = new MouseEvent('mousedown', { detail: 1, bubbles: true })
    // React takes 0 for no time at all.
    Object.defineProperty(early, 'timeStamp', { value: 1 })
    await click(find('button', '打开'))
    await act(async () => find('dialog').dispatchEvent(early))
    expect(document.querySelector('dialog')).not.toBeNull()
  })

  it('[BD-25] presses nothing in it by the second press, nor by a key still held down', async () => {
    const onAct = vi.fn()
    await render(<WithAct onAct={onAct} />)
    const button = find('dialog button')
    await mouse('mousedown', button, 2)
    await mouse('click', button, 2)
    const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, bubbles: true, cancelable: true })
    await act(async () => button.dispatchEvent(held))
    expect(held.defaultPrevented).toBe(true)
    expect(onAct).not.toHaveBeenCalled()
    await mouse('mousedown', button, 1)
    await mouse('click', button, 1)
    expect(onAct).toHaveBeenCalledTimes(1)
  })
})

describe('tabs', () => {
  it('move with arrow keys, one of them in the tab order', async () => {
    const onChange = vi.fn()
    await render(
      <TabStrip
        label="面板"
        tabs={[
          { id: 'checks', label: '检查', count: 3, bad: true },
          { id: 'history', label: '历史' },
        ]}
        value="checks"
        onChange={onChange}
      >
        三项
      </TabStrip>,
    )
    expect(find('[role=tab]', '检查').tabIndex).toBe(0)
    expect(find('[role=tab]', '历史').tabIndex).toBe(-1)
    await press('ArrowRight', {}, find('[role=tab]', '检查'))
    expect(onChange).toHaveBeenLastCalledWith('history')
    await press('ArrowLeft', {}, find('[role=tab]', '检查'))
    expect(onChange).toHaveBeenLastCalledWith('history')
    expect(find('[role=tabpanel]').getAttribute('aria-labelledby')).toBe(find('[role=tab]', '检查').id)
  })
})

describe('a field', () => {
  it('says what is wrong at the control itself', async () => {
    await render(<TextArea label="退回理由" value="" onChange={() => {}} error="请写明理由。" required />)
    const area = find('textarea')
    expect(area.getAttribute('aria-invalid')).toBe('true')
    expect(area.getAttribute('aria-required')).toBe('true')
    expect(document.getElementById(area.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      '请写明理由。',
    )
  })
})
