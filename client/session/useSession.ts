import { useMemo } from 'react'
import type { Person, Post } from '../../shared/people/directory.ts'
import { useConfirmIdentity } from './ConfirmProvider.tsx'
import { useSessionControl } from './SessionProvider.tsx'

export interface Session {
  readonly person: Pick<Person, 'id' | 'name'>
  /** Posts in force. */
  readonly posts: readonly Post[]
  /** The post in which the person acts now. */
  readonly post: Post
  readonly choosePost: (postId: string) => void
  readonly signOut: () => Promise<void>
  /** Asks for the password in place; `false` when the person turned away (SG-01). */
  readonly confirmIdentity: () => Promise<boolean>
}

/** Who is signed in, in which post. Only inside `SignedInGate`, which sees to it that there is one. */
export function useSession(): Session {
  const { state, actingPostId, choosePost, signOut } = useSessionControl()
  const confirmIdentity = useConfirmIdentity()
  return useMemo(() => {
    const posts = state.status === 'signedIn' ? state.posts : []
    const post = posts.find(p => p.id === actingPostId) ?? posts[0]
    if (state.status !== 'signedIn' || post === undefined) throw new Error('useSession outside SignedInGate')
    return { person: state.person, posts, post, choosePost, signOut, confirmIdentity }
  }, [state, actingPostId, choosePost, signOut, confirmIdentity])
}
