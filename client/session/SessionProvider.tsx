import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import type { Person, Post } from '../../shared/people/directory.ts'
import type { PasskeyBody } from '../passkeys/provePasskey.ts'
import { api, onSessionLost } from '../server/api.ts'
import { ApiError, type Failure, isFailure } from '../server/failures.ts'
import { useRetry } from '../server/useRetry.ts'
import { rememberedPost, rememberPost } from './actingPost.ts'
import { PRESENT, rememberPresent } from './presentPerson.ts'

type SessionPost = Omit<Post, 'personId'>

/** What `GET /api/session` answers. */
interface SessionAnswer {
  readonly person: Pick<Person, 'id' | 'name'>
  readonly login: string
  readonly posts: readonly SessionPost[]
  /** The password is the one that an administrator has seen: nothing else is allowed before it is changed. */
  readonly mustChangePassword?: true
}

/** With what somebody signs in. */
export type SignInProof = { readonly login: string; readonly password: string } | PasskeyBody

/** Who is signed in. `lost` means that the server has ended the session while the page still shows its work. */
export interface SignedIn {
  readonly status: 'signedIn'
  readonly person: Pick<Person, 'id' | 'name'>
  /** The name the person signs in with. */
  readonly login: string
  readonly posts: readonly Post[]
  readonly mustChangePassword: boolean
  readonly lost: boolean
  /** Somebody else who has signed in over this page since: it sends nothing in that person's name. */
  readonly other?: Pick<Person, 'name'>
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
  /**
   * Signs in; throws `ApiError` or `NetworkError`. Another person than before starts from an empty page; over a lost
   * session, after having been told so.
   */
  readonly signIn: (proof: SignInProof) => Promise<void>
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
  const isLost = state.status === 'signedIn' && state.lost
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
    return onSessionLost(() => setState(lose))
  }, [reload])

  useEffect(() => {
    if (personId !== undefined && !isLost) rememberPresent(localStorage, personId)
  }, [personId, isLost])
  usePresent(personId, isLost, setState)

  // Nothing can be shown before it is known who is there: what may pass is asked again.
  useRetry(state.status === 'failed' ? state.error : undefined, reload)

  const signIn = useCallback(
    async (proof: SignInProof) => {
      const answer = await api.post<SessionAnswer>('/api/session', proof)
      rememberPresent(localStorage, answer.person.id)
      // What is on the page belongs to the person before: another one must not see it, nor send it as his own.
      if (personId === undefined || personId === answer.person.id) setState(signedInAs(answer))
      else if (isLost) setState(now => (now.status === 'signedIn' ? { ...now, other: answer.person } : now))
      else window.location.assign('/')
    },
    [personId, isLost],
  )

  const signOut = useCallback(async () => {
    const answer = await api.delete<{ readonly next: string } | undefined>('/api/session')
    rememberPresent(localStorage, '')
    // Begun at the identity provider, the session is to be ended there too (ID-15).
    window.location.assign(answer?.next ?? '/signin')
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

const lose = (now: SessionState): SessionState =>
  now.status === 'signedIn' && !now.lost ? { ...now, lost: true } : now

/**
 * Tabs share one cookie. When another tab signs out, or signs in as somebody else, this one must send nothing more: it would
 * go out in that person's name. When the same person signs in there, this tab goes on by itself.
 */
function usePresent(
  personId: string | undefined,
  isLost: boolean,
  setState: Dispatch<SetStateAction<SessionState>>,
): void {
  useEffect(() => {
    if (personId === undefined) return
    const onStorage = async ({ key, newValue }: StorageEvent) => {
      if (key !== PRESENT || newValue === null) return
      if (newValue !== personId) setState(lose)
      else if (isLost) {
        const answer = await api.get<SessionAnswer>('/api/session').catch(() => undefined)
        if (answer?.person.id === personId) setState(signedInAs(answer))
      }
    }
    window.addEventListener('storage', onStorage)
    return () => window.removeEventListener('storage', onStorage)
  }, [personId, isLost, setState])
}

const signedInAs = ({ person, login, posts, mustChangePassword }: SessionAnswer): SignedIn => ({
  status: 'signedIn',
  person,
  login,
  posts: posts.map(post => ({ ...post, personId: person.id })),
  mustChangePassword: mustChangePassword ?? false,
  lost: false,
})
