import type { Post } from '../../shared/people/directory.ts'
import { mayWrite } from '../../shared/report/policy.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { useSession } from '../session/useSession.ts'

/** The own post in which this person writes a section, and keeps its evidence (WF-26). */
export function useWritingPost(section: SectionView): Post | undefined {
  const { post, posts } = useSession()
  return [post, ...posts].find(each => mayWrite(each, section))
}
