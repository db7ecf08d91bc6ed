import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { find, renderRoutes } from '../testing/render.tsx'
import { RouteFailure } from './RouteFailure.tsx'

const failing = (error: unknown) =>
  renderRoutes([
    {
      path: '/',
      element: null,
      hydrateFallbackElement: <p />,
      ErrorBoundary: RouteFailure,
      loader: () => {
        throw error
      },
    },
  ])

describe('a page that cannot be shown', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}))
  afterEach(() => void vi.restoreAllMocks())

  it('was replaced by a newer one: the text is saved, reload', async () => {
    await failing(new TypeError('Failed to fetch dynamically imported module: /assets/x.js'))
    expect(find('h1').textContent).toBe('页面有新版本，请刷新')
    expect(find('[role=alert]').textContent).toContain('文字已保存')
  })

  it('failed itself: what reached the server is safe', async () => {
    await failing(new Error('a bug'))
    expect(find('h1').textContent).toBe('本页显示不出来')
    expect(document.body.textContent).not.toContain('a bug')
  })

  it('is not there', async () => {
    await failing(new Response(null, { status: 404 }))
    expect(find('h1').textContent).toBe('这里没有内容')
  })
})
