import { act, type ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { announceSessionLost, api } from '../server/api.ts'
import { type FakeRoutes, fakeServer } from '../testing/fakeServer.ts'
import { click, find, render, type } from '../testing/render.tsx'
import { PRESENT } from './presentPerson.ts'
import { SessionProvider } from './SessionProvider.tsx'
import { SignedInGate } from './SignedInGate.tsx'
import { useSignInAgain } from './SignInAgain.tsx'
import { useSession } from './useSession.ts'

const drafter = { id: 'po1', unitId: 'edu', role: 'drafter', from: '2026-01-01' }
const deng = { person: { id: 'p2', name: '邓一帆' }, login: 'edu.drafter', posts: [drafter] }
const signedIn = { 'GET /api/session': { status: 200, json: deng } }
const notSignedIn = { status: 401, json: { code: 'not_signed_in', message: '' } }

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

/** A page with a text field and an act. */
function Page() {
  const { person } = useSession()
  return (
    <>
      <p id="who">{person.name}</p>
      <input id="work" defaultValue="" />
      <button type="button" onClick={() => void api.post('/api/act', {}).catch(() => undefined)}>
        办理
      </button>
    </>
  )
}

/** A page that says by itself that the session is lost. */
function OwnWords() {
  const signInAgain = useSignInAgain(true)
  return (
    <button type="button" id="again" onClick={signInAgain}>
      重新登录
    </button>
  )
}

async function open(routes: FakeRoutes, page: ReactNode = <Page />) {
  const server = fakeServer(routes)
  await render(
    <SessionProvider>
      <SignedInGate>{page}</SignedInGate>
    </SessionProvider>,
  )
  return { server }
}

describe('[ED-31] a session that is lost', () => {
  const lost = { ...signedIn, 'POST /api/act': notSignedIn }
  const asks = () => document.querySelector('dialog')

  it('takes no focus from a text field; it is asked for when the field is left', async () => {
    await open(signedIn)
    find('#work').focus()
    await act(async () => announceSessionLost())
    expect(asks()).toBeNull()
    expect(document.activeElement?.id).toBe('work')
    await act(async () => find('#work').blur())
    await vi.waitFor(async () => {
      await act(async () => {})
      expect(asks()).not.toBeNull()
    })
  })

  it('is left to a page that says it by itself, and can be put off there', async () => {
    await open(signedIn, <OwnWords />)
    await act(async () => announceSessionLost())
    expect(asks()).toBeNull()
    await click(find('#again'))
    await click(find('dialog button', '先接着写'))
    expect(asks()).toBeNull()
    await click(find('#again'))
    expect(asks()).not.toBeNull()
  })

  it('is renewed with the login filled in, and keeps none of it in this browser', async () => {
    await open({ ...lost, 'POST /api/session': { status: 200, json: deng } })
    await click(find('button', '办理'))
    expect(find('dialog input[name=login]')).toHaveProperty('value', 'edu.drafter')
    expect(JSON.stringify({ ...localStorage })).not.toContain('edu.drafter')
    expect(document.activeElement?.getAttribute('name')).toBe('password')
  })

  it('stays lost to somebody else who signs in over the page, and says whose the text is', async () => {
    const yang = { ...deng, person: { id: 'p9', name: '杨澄' } }
    await open({
      ...lost,
      'POST /api/session': [
        { status: 200, json: yang },
        { status: 200, json: deng },
      ],
    })
    await click(find('button', '办理'))
    const signIn = async () => {
      await type(find('dialog input[name=login]'), 'someone')
      await type(find('dialog input[name=password]'), 'x')
      await click(find('dialog button[type=submit]'))
    }
    await signIn()
    expect(find('dialog').textContent).toContain('不会记到杨澄名下')
    expect(find('#who').textContent).toContain('邓一帆')
    await click(find('dialog button', '改由邓一帆登录'))
    await signIn()
    expect(asks()).toBeNull()
  })

  it('is lost here when another tab signs out or signs somebody else in, and found again with the same person', async () => {
    await open(signedIn)
    const elsewhere = (newValue: string) =>
      act(async () => {
        window.dispatchEvent(new StorageEvent('storage', { key: PRESENT, newValue }))
      })
    await elsewhere('p9')
    expect(find('dialog', '邓一帆，请重新登录')).toBeTruthy()
    await elsewhere('p2')
    expect(asks()).toBeNull()
  })
})
