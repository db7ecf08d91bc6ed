import { useMemo } from 'react'
import { delegatedPosts } from '../../shared/people/delegation.ts'
import type { Post } from '../../shared/people/directory.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import { useSession } from '../session/useSession.ts'
import { useNow } from '../text/useNow.ts'
import { useReport } from './useReport.ts'

/**
 * The posts with whose rights this person may act on a section, or on the report as a whole: the one he acts in, his others, then those that were
 * delegated to him for it (PO-02). `send` and `may` take any of them as `postId`.
 */
export function useCapacities(sectionId?: string): readonly Post[] {
  const { person, post, posts } = useSession()
  const { directory } = useDirectory()
  const { reportId } = useReport()
  const now = useNow()
  return useMemo(
    () => [
      post,
      ...posts.filter(each => each.id !== post.id),
      ...delegatedPosts(directory, person.id, { reportId, sectionId }, now),
    ],
    [post, posts, directory, person.id, reportId, sectionId, now],
  )
}
