import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listing } from '../people/testing/openPeople.tsx'
import { aReport } from '../testing/aReport.ts'
import type { FakeRoutes } from '../testing/fakeServer.ts'
import { click, find, type } from '../testing/render.tsx'
import { renderSignedIn } from '../testing/renderInReport.tsx'
import SecurityPage from './SecurityPage.tsx'

const phone = {
  id: 'k1',
  name: '手机',
  createdAt: '2026-11-02T01:00:00.000Z',
  usedAt: '2026-11-03T01:00:00.000Z',
  synced: true,
}
const needsProof = { status: 403, json: { code: 'confirm_required', message: '' } }
const REMOVE = 'DELETE /api/passkeys/k1'

const open = (passkeys: readonly object[], origin: string | undefined, routes: FakeRoutes = {}) =>
  renderSignedIn([{ path: '/security', element: <SecurityPage /> }], {
    report: aReport(),
    directory: listing,
    personId: 'shen',
    path: '/security',
    routes: {
      'GET /api/passkeys': { status: 200, json: passkeys },
      'GET /api/meta': { status: 200, json: origin === undefined ? {} : { passkeyOrigin: origin } },
      ...routes,
    },
  })
const settled = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text))

beforeEach(() => vi.stubGlobal('PublicKeyCredential', class {}))
afterEach(() => vi.unstubAllGlobals())

describe('the page of passkeys', () => {
  it('[ID-08] lists what each is called, since when, and where it is', async () => {
    await open([phone], window.location.origin)
    await settled('手机')
    expect(find('li', '手机').textContent).toContain('2026年11月2日登记，最近使用 11月3日 09:00')
    expect(find('li', '手机').textContent).toContain('在您的多台设备间同步')
    expect(find('button', '登记通行密钥')).toBeDefined()
  })

  it('[ID-05] warns of one that may have been copied', async () => {
    await open([{ ...phone, copiedAt: '2026-11-04T01:00:00.000Z' }], window.location.origin)
    await settled('已停用')
    expect(find('li', '手机').textContent).toContain('11月4日 09:00发现这个通行密钥可能被复制，已不能使用')
  })

  it.each([
    ['https://lianshu.example', '通行密钥只能在https://lianshu.example使用'],
    [undefined, '当前的访问方式或浏览器不支持通行密钥，请用密码。'],
  ])('[ID-07] says where they are when they are at %s', async (origin, words) => {
    await open([], origin)
    await settled(words)
    expect(document.body.textContent).not.toContain('登记通行密钥')
  })

  it('[ID-07] says so where the browser has none', async () => {
    vi.unstubAllGlobals()
    await open([], window.location.origin)
    await settled('当前的访问方式或浏览器不支持通行密钥')
  })

  it('[ID-01] [SG-01] asks who is there before it removes one, by password or passkey', async () => {
    const { server } = await open([phone], window.location.origin, {
      [REMOVE]: [needsProof, { status: 204 }],
      'POST /api/session/confirm': { status: 200, json: { confirmedAt: '' } },
    })
    await settled('移除')
    await click(find('button[aria-label="移除“手机”"]'))
    await click(find('dialog button[type=submit]', '移除'))
    await settled('请确认是您本人')
    await settled('用通行密钥确认')
    await type(find('dialog input[type=password]'), 'wangchuan-2026')
    await click(find('dialog button[type=submit]', '确认身份'))
    await settled('已移除通行密钥“手机”。')
    expect(server.requests.filter(request => request === REMOVE)).toHaveLength(2)
    expect(server.requests).toContain('POST /api/session/confirm {"password":"wangchuan-2026"}')
  })

  it('[ID-08] offers no passkey for the proof to who has none that works', async () => {
    await open([{ ...phone, copiedAt: '2026-11-04T01:00:00.000Z' }], window.location.origin, {
      [REMOVE]: needsProof,
    })
    await settled('移除')
    await click(find('button[aria-label="移除“手机”"]'))
    await click(find('dialog button[type=submit]', '移除'))
    await settled('请确认是您本人')
    expect(document.body.textContent).not.toContain('用通行密钥确认')
  })
})
