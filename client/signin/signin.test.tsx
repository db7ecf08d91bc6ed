import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SessionProvider } from '../session/SessionProvider.tsx'
import { type FakeRoutes, fakeServer } from '../testing/fakeServer.ts'
import { click, find, render, type } from '../testing/render.tsx'
import SetUpPage from './SetUpPage.tsx'
import SignInPage from './SignInPage.tsx'

const notSignedIn = { status: 401, json: { code: 'not_signed_in', message: '' } }
const meta = { name: 'lianshu', version: '0.1.0', schema: 1 }
const demo = {
  password: 'wangchuan-2026',
  accounts: [
    { login: 'admin', name: '乔允文', unit: '区政府办', role: 'admin' },
    { login: 'edu.coordinator', name: '邓一帆', unit: '区教委', role: 'coordinator' },
    { login: 'finance.drafter', name: '许清和', unit: '区财政局', role: 'drafter' },
  ],
}
const xu = { person: { id: 'p1', name: '许清和' }, posts: [] }

async function open(routes: FakeRoutes = {}, path = '/signin') {
  const server = fakeServer({
    'GET /api/session': notSignedIn,
    'GET /api/meta': { status: 200, json: { ...meta, demo } },
    ...routes,
  })
  const page = (
    <SessionProvider>
      <SignInPage />
    </SessionProvider>
  )
  return { server, ...(await render(page, { path })) }
}

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('signing in', () => {
  it('[SC-01] says that this is no place for state secrets, and no seal', async () => {
    const { container } = await open()
    expect(container.textContent).toContain('非涉密系统，严禁处理国家秘密')
    expect(container.textContent).toContain('内部办理记录，不作为电子印章')
  })

  it('offers the demo’s people where there is a demo, those of the main road first', async () => {
    await open()
    const names = () => [...document.querySelectorAll('section li b')].map(name => name.textContent)
    expect(names()).toEqual(['许清和', '邓一帆'])
    await click(find('button', '另有1个身份'))
    expect(names()).toEqual(['许清和', '邓一帆', '乔允文'])
  })

  it('offers nobody where there is none', async () => {
    const { container } = await open({ 'GET /api/meta': { status: 200, json: meta } })
    expect(container.querySelector('section')).toBeNull()
    expect(container.textContent).not.toContain('望川')
  })

  it.each([
    ['unlinked', '您的统一身份还没有关联本系统的账号。'],
    ['unreachable', '统一身份认证暂时连不上。'],
    ['refused', '认证已取消或没有通过。'],
    ['untrusted', '认证结果没有通过核验，未予登录。'],
    ['expired', '等待太久，或者换了浏览器。'],
    ['closed', '您的账号已停用。'],
  ])('[ID-16] says why the provider let nobody in: %s', async (why, words) => {
    const { container } = await open({}, `/signin?failed=${why}`)
    expect(container.querySelector('[role=alert]')?.textContent).toContain(words)
  })

  it('[ID-16] has the provider’s button only where there is one, and believes no other reason', async () => {
    const { container } = await open({}, '/signin?failed=made%20up')
    expect(container.querySelector('[role=alert]')).toBeNull()
    expect(container.textContent).not.toContain('统一身份认证')
    await open({ 'GET /api/meta': { status: 200, json: { ...meta, provider: true } } })
    expect(find('button', '统一身份认证登录')).toBeDefined()
  })

  it('brings one to the page that was asked for', async () => {
    const { server } = await open({}, '/signin?to=%2Fr%2Fdemo')
    server.now({ 'POST /api/session': { status: 200, json: xu } })
    await click(find('button', '许清和'))
    expect(server.requests.at(-1)).toContain('{"login":"finance.drafter","password":"wangchuan-2026"}')
    expect(find('#elsewhere').textContent).toBe('/r/demo')
  })

  it('says for how long nothing goes after too many wrong passwords, and keeps what was typed', async () => {
    const { server } = await open({
      'POST /api/session': { status: 429, json: { code: 'locked', message: '' } },
    })
    await type(find('input[name=login]'), 'finance.drafter')
    await type(find('input[name=password]'), 'wrong')
    await click(find('button[type=submit]'))
    expect(find('[role=alert]').textContent).toContain('输错次数太多')
    expect(find('input[name=login]')).toHaveProperty('value', 'finance.drafter')
    expect(server.requests.filter(request => request.startsWith('POST'))).toHaveLength(1)
  })

  it('says that the server cannot be reached', async () => {
    await open({ 'POST /api/session': 'lost' })
    await type(find('input[name=login]'), 'finance.drafter')
    await type(find('input[name=password]'), 'x')
    await click(find('button[type=submit]'))
    expect(find('[role=alert]').textContent).toContain('连不上服务器')
  })

  it('shows the password while one wants to see it', async () => {
    await open()
    const field = find('input[name=password]')
    expect(field).toHaveProperty('type', 'password')
    await click(find('button[aria-label=显示密码]'))
    expect(field).toHaveProperty('type', 'text')
  })
})

describe('the first set-up', () => {
  it('[PE-23] sends the secret of its link with the first administrator', async () => {
    const server = fakeServer({
      'POST /api/setup': { status: 403, json: { code: 'setup_closed', message: '' } },
    })
    window.location.hash = '#the-secret'
    await render(<SetUpPage />)
    await click(find('button[type=submit]'))
    expect(server.requests).toEqual([])
    const [name, , password] = [...document.querySelectorAll<HTMLElement>('input')]
    if (!name || !password) throw new Error('a name, an account and a password')
    await type(name, '乔允文')
    await type(password, 'a long password')
    await click(find('button[type=submit]'))
    expect(server.requests).toEqual([
      'POST /api/setup {"token":"the-secret","login":"admin","name":"乔允文","password":"a long password"}',
    ])
    expect(find('[role=alert]').textContent).toContain('初始化链接无效')
    window.location.hash = ''
  })
})
