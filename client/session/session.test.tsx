import { act } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api } from '../server/api.ts'
import { type FakeRoutes, fakeServer } from '../testing/fakeServer.ts'
import { click, find, render, type } from '../testing/render.tsx'
import { useConfirm } from './ConfirmProvider.tsx'
import { SessionProvider } from './SessionProvider.tsx'
import { SignedInGate } from './SignedInGate.tsx'
import { useSession } from './useSession.ts'

const drafter = { id: 'po1', unitId: 'edu', role: 'drafter', from: '2026-01-01' }
const coordinator = { id: 'po2', unitId: 'edu', role: 'coordinator', from: '2026-01-01' }
const deng = { person: { id: 'p2', name: '邓一帆' }, posts: [drafter, coordinator] }
const notSignedIn = { status: 401, json: { code: 'not_signed_in', message: '' } }
const needsProof = { status: 403, json: { code: 'confirm_required', message: '' } }

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

/** A page with something unsaved on it, a choice of posts, and an act. */
function Page() {
  const { person, post, posts, choosePost } = useSession()
  const confirmed = useConfirm()
  return (
    <>
      <p id="who">{`${person.name} ${post.role}`}</p>
      <input id="work" defaultValue="" />
      {posts.map(each => (
        <button key={each.id} type="button" onClick={() => choosePost(each.id)}>
          {each.role}
        </button>
      ))}
      <button
        type="button"
        onClick={() => void confirmed(() => api.post('/api/act', {})).catch(() => undefined)}
      >
        办理
      </button>
    </>
  )
}

async function open(routes: FakeRoutes) {
  const server = fakeServer(routes)
  const page = (
    <SessionProvider>
      <SignedInGate>
        <Page />
      </SignedInGate>
    </SessionProvider>
  )
  return { server, ...(await render(page)) }
}

const signedIn = { 'GET /api/session': { status: 200, json: deng } }

describe('the session', () => {
  it('remembers the post chosen last, and never one that is no longer held', async () => {
    const { show } = await open(signedIn)
    expect(find('#who').textContent).toBe('邓一帆 drafter')
    await click(find('button', 'coordinator'))
    expect(find('#who').textContent).toBe('邓一帆 coordinator')
    await show(null)
    await open(signedIn)
    expect(find('#who').textContent).toBe('邓一帆 coordinator')
    await show(null)
    await open({ 'GET /api/session': { status: 200, json: { ...deng, posts: [drafter] } } })
    expect([...document.querySelectorAll('#who')].at(-1)?.textContent).toBe('邓一帆 drafter')
  })

  it('offers to sign in over the page when it is lost, and keeps what is on it', async () => {
    const { server } = await open({ ...signedIn, 'POST /api/act': notSignedIn })
    await type(find('#work'), '没有保存的字')
    await click(find('button', '办理'))
    expect(find('dialog', '邓一帆，请重新登录')).toBeTruthy()
    server.now({ 'POST /api/session': { status: 200, json: deng } })
    await type(find('dialog input[name=login]'), 'edu.coordinator')
    await type(find('dialog input[name=password]'), 'wangchuan-2026')
    await click(find('dialog button[type=submit]'))
    expect(document.querySelector('dialog')).toBeNull()
    expect(find('#work')).toHaveProperty('value', '没有保存的字')
  })

  it('says at the sign-in form what is wrong, and lets nobody in', async () => {
    const { server } = await open({ ...signedIn, 'POST /api/act': notSignedIn })
    await click(find('button', '办理'))
    server.now({ 'POST /api/session': { status: 401, json: { code: 'wrong_credentials', message: '' } } })
    await click(find('dialog button[type=submit]'))
    expect(find('dialog').textContent).toContain('请输入账号')
    await type(find('dialog input[name=login]'), 'x')
    await type(find('dialog input[name=password]'), 'y')
    await click(find('dialog button[type=submit]'))
    expect(find('dialog [role=alert]').textContent).toContain('账号或密码不对')
  })

  it('brings who is not signed in to the sign-in page', async () => {
    await open({ 'GET /api/session': notSignedIn })
    expect(find('#elsewhere').textContent).toBe('/signin')
  })

  it('tells who holds no post whom to ask', async () => {
    const { container } = await open({ 'GET /api/session': { status: 200, json: { ...deng, posts: [] } } })
    expect(container.textContent).toContain('您目前没有任职')
  })

  it('[PE-12] lets nobody pass with a first password that an administrator has seen', async () => {
    const { container, server } = await open({
      'GET /api/session': [
        { status: 200, json: { ...deng, mustChangePassword: true } },
        { status: 200, json: deng },
      ],
      'POST /api/session/password': { status: 204 },
    })
    expect(container.textContent).toContain('请先换成自己的密码')
    const [present, next, again] = [...document.querySelectorAll<HTMLElement>('input')]
    if (!present || !next || !again) throw new Error('three passwords')
    await type(present, 'first')
    await type(next, 'my own words')
    await type(again, 'my own word')
    await click(find('button[type=submit]'))
    expect(container.textContent).toContain('两遍输入不一致')
    await type(again, 'my own words')
    await click(find('button[type=submit]'))
    expect(server.requests).toContain(
      'POST /api/session/password {"password":"first","newPassword":"my own words"}',
    )
    expect(find('#who')).toBeTruthy()
  })

  it('[SG-01] asks for the password in place, then repeats the act', async () => {
    const { server } = await open({
      ...signedIn,
      'POST /api/act': [needsProof, { status: 200 }],
      'POST /api/session/confirm': [
        { status: 403, json: { code: 'wrong_password', message: '' } },
        { status: 200 },
      ],
    })
    await click(find('button', '办理'))
    await type(find('dialog input'), 'nope')
    await click(find('dialog button[type=submit]'))
    expect(find('dialog').textContent).toContain('密码不对')
    await type(find('dialog input'), 'wangchuan-2026')
    await click(find('dialog button[type=submit]'))
    expect(document.querySelector('dialog')).toBeNull()
    expect(server.requests.filter(request => request.startsWith('POST /api/act'))).toHaveLength(2)
  })
})

describe('before it is known who is there', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('asks again every five seconds when no answer came', async () => {
    const { container } = await open({ 'GET /api/session': ['lost', { status: 200, json: deng }] })
    expect(container.textContent).toContain('没有收到服务器的答复')
    await act(async () => vi.advanceTimersByTimeAsync(5000))
    expect(find('#who').textContent).toBe('邓一帆 drafter')
  })
})
