import type { Post } from '../../shared/people/directory.ts'
import { type FrozenSection, isFrozen } from '../../shared/report/state.ts'
import type { SectionView } from '../../shared/report/view.ts'
import { useCapacities } from '../report/useCapacities.ts'
import { useReport } from '../report/useReport.ts'

/** The sections that this person may propose a correction of now (WF-20), and the post in which he does. */
export interface Proposable {
  readonly post: Post
  readonly sections: readonly (SectionView & FrozenSection)[]
}

/** Words stand only in the server's texts: that these are not found is no reason not to offer it. */
const PROBE = [{ paragraphId: '-', before: '-', after: '' }]

export function useProposable(): Proposable | undefined {
  const { view, may } = useReport()
  const capacities = useCapacities()
  const found = capacities.map(post => ({
    post,
    sections: view.sections.filter((s): s is SectionView & FrozenSection => {
      if (!isFrozen(s)) return false
      const command = {
        type: 'edit.propose',
        sectionId: s.id,
        baseHash: s.hash,
        changes: PROBE,
      } as const
      const answer = may(command, { postId: post.id })
      return answer === true || answer.kind === 'refused'
    }),
  }))
  return found.find(each => each.sections.length > 0)
}
