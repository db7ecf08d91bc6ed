import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Person, Post } from '../../shared/people/directory.ts'
import { api, onSessionLost } from '../server/api.ts'
import { ApiError, type Failure, isFailure, NetworkError } from '../server/failures.ts'
import { rememberedPost, rememberPost } from './actingPost.ts'

/** Milliseconds until the server is asked again who is signed in. */
const RETRY_MS = 5000

type SessionPost = Omit<Post, 'personId'>

/** What `GET /api/session` answers. */
interface SessionAnswer {
  readonly person: Pick<Person, 'id' | 'name'>
  readonly posts: readonly SessionPost[]
  /** The password is the one that an administrator has seen: nothing else is allowed before it is changed. */
  readonly mustChangePassword?: true
}

/** Who is signed in. `lost` means that the server has ended the session while the page still shows its work. */
export interface SignedIn {
  readonly status: 'signedIn'
  readonly person: Pick<Person, 'id' | 'name'>
  readonly posts: readonly Post[]
  readonly mustChangePassword: boolean
  readonly lost: boolean
}
export type SessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'signedOut' }
  | { readonly status: 'failed'; readonly error: Failure }
  | SignedIn

export interface SessionControl {
  readonly state: SessionState
  /** Id of the post the person acts in, as last chosen. */
  readonly actingPostId: string | undefined
  readonly choosePost: (postId: string) => void
  /** Signs in; throws `ApiError` or `NetworkError`. Another person than before starts from an empty page. */
  readonly signIn: (login: string, password: string) => Promise<void>
  readonly signOut: () => Promise<void>
  /** Asks the server again who is signed in. */
  readonly reload: () => Promise<void>
}

const SessionContext = createContext<SessionControl | undefined>(undefined)

/** The session, whatever its state. Pages use `useSession`. */
export function useSessionControl(): SessionControl {
  const control = useContext(SessionContext)
  if (control === undefined) throw new Error('useSessionControl outside SessionProvider')
  return control
}

/** Holds who is signed in, and hears when the server ends the session. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [state, setState] = useState<SessionState>({ status: 'loading' })
  const personId = state.status === 'signedIn' ? state.person.id : undefined
  const [chosen, setChosen] = useState<{ personId: string; postId: string }>()

  const reload = useCallback(async () => {
    try {
      setState(signedInAs(await api.get<SessionAnswer>('/api/session')))
    } catch (error) {
      if (!isFailure(error)) throw error
      const signedOut = error instanceof ApiError && error.status === 401
      setState(signedOut ? { status: 'signedOut' } : { status: 'failed', error })
    }
  }, [])

  useEffect(() => {
    void reload()
    return onSessionLost(() => setState(now => (now.status === 'signedIn' ? { ...now, lost: true } : now)))
  }, [reload])

  // Nothing can be shown before it is known who is there: a lost answer is asked for again.
  const unanswered = state.status === 'failed' && state.error instanceof NetworkError
  useEffect(() => {
    if (!unanswered) return
    const timer = setInterval(reload, RETRY_MS)
    return () => clearInterval(timer)
  }, [unanswered, reload])

  const signIn = useCallback(
    async (login: string, password: string) => {
      const answer = await api.post<SessionAnswer>('/api/session', { login, password })
      // What is on the page belongs to the person before: another one must not see it.
      if (personId !== undefined && personId !== answer.person.id) window.location.assign('/')
      else setState(signedInAs(answer))
    },
    [personId],
  )

  const signOut = useCallback(async () => {
    await api.delete('/api/session')
    window.location.assign('/signin')
  }, [])

  const choosePost = useCallback(
    (postId: string) => {
      if (personId === undefined) return
      rememberPost(localStorage, personId, postId)
      setChosen({ personId, postId })
    },
    [personId],
  )

  const actingPostId =
    chosen?.personId === personId
      ? chosen?.postId
      : personId === undefined
        ? undefined
        : rememberedPost(localStorage, personId)

  const control = useMemo(
    () => ({ state, actingPostId, choosePost, signIn, signOut, reload }),
    [state, actingPostId, choosePost, signIn, signOut, reload],
  )
  return <SessionContext value={control}>{children}</SessionContext>
}

const signedInAs = ({ person, posts, mustChangePassword }: SessionAnswer): SignedIn => ({
  status: 'signedIn',
  person,
  posts: posts.map(post => ({ ...post, personId: person.id })),
  mustChangePassword: mustChangePassword ?? false,
  lost: false,
})
