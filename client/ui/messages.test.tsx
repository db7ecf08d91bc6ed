import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiError, NetworkError } from '../server/failures.ts'
import { click, find, render } from '../testing/render.tsx'
import { Delta } from './Delta.tsx'
import { Failed } from './Failed.tsx'
import { Loading } from './Loading.tsx'
import { OldNew } from './OldNew.tsx'
import { SavedTime } from './SavedTime.tsx'
import { SignBar } from './SignBar.tsx'

describe('what is being loaded', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('shows nothing for 300 ms, then the outline of what will come', async () => {
    const { container } = await render(<Loading rows={3} />)
    await act(async () => vi.advanceTimersByTime(299))
    expect(container.textContent).toBe('')
    await act(async () => vi.advanceTimersByTime(1))
    expect(find('[role=status]', '正在读取')).toBeTruthy()
  })
})

describe('what could not be read', () => {
  it('says what happened, what is safe and what to do, and offers to try again', async () => {
    const onRetry = vi.fn()
    const { container } = await render(<Failed error={new NetworkError()} onRetry={onRetry} />)
    expect(container.textContent).toContain('没有收到服务器的答复')
    expect(container.textContent).toContain('系统每5秒自动再试')
    await click(find('button', '现在再试'))
    expect(onRetry).toHaveBeenCalledTimes(1)
  })

  it('puts the number of a failure on a button, never into the sentence', async () => {
    const error = new ApiError(500, 'internal', '', {}, { reference: '7F2C' })
    await render(<Failed error={error} onRetry={() => {}} />)
    expect(find('button', '复制错误编号 7F2C')).toBeTruthy()
    expect(find('p').textContent).not.toContain('7F2C')
  })
})

describe('the saved time', () => {
  it('claims nothing that the server has not acknowledged', async () => {
    const { container, show } = await render(
      <SavedTime saving={{ kind: 'saved', at: '2026-11-12T06:03:22Z' }} />,
    )
    expect(container.textContent).toBe('已保存 14:03:22')
    await show(<SavedTime saving={{ kind: 'saving', characters: 6 }} />)
    expect(container.textContent).toBe('正在保存 6个字')
    await show(<SavedTime saving={{ kind: 'unsaved', savedAt: '2026-11-12T06:03:22Z' }} />)
    expect(container.textContent).toBe('未存到服务器服务器已存到 14:03:22')
  })
})

describe('changes', () => {
  it('mark what came and went as ins and del, not by colour alone', async () => {
    const { container } = await render(
      <>
        <Delta n={1} current onSelect={() => {}}>
          为<del>21所</del>
          <ins>全部23所</ins>小学
        </Delta>
        <OldNew before="52.4%" after="51.8%" />
      </>,
    )
    expect([...container.querySelectorAll('del')].map(e => e.textContent)).toEqual(['21所', '改前52.4%'])
    expect([...container.querySelectorAll('ins')].map(e => e.textContent)).toEqual(['全部23所', '改后51.8%'])
    expect(find('button').getAttribute('aria-current')).toBe('true')
  })
})

describe('the bar that signs', () => {
  const bar = (matches: boolean | undefined) => (
    <SignBar
      object="二（七）学生健康促进"
      version={3}
      hash={'7c1e94ab52d03f68'.repeat(4)}
      unread={false}
      matches={matches}
      identity="沈立言"
      unit="区卫健委"
      actions={null}
    />
  )

  it('says whether what is signed is what the page shows, loudly when it is not', async () => {
    const { container, show } = await render(bar(undefined))
    expect(container.textContent).toContain('正在核对正文')
    await show(bar(true))
    expect(find('[role=status]', '签署内容与本页正文一致')).toBeTruthy()
    await show(bar(false))
    expect(find('[role=alert]').textContent).toBe('与本页正文不一致，不能签署')
  })
})
