import { useMemo, useState } from 'react'
import { concernsOf, namedBy } from '../../shared/report/concern.ts'
import type { AssignedSection } from '../../shared/report/state.ts'
import { useDirectory } from '../directory/DirectoryProvider.tsx'
import type { FrozenVersion } from '../paper/useFrozen.ts'
import { diffPath, type VersionDiff } from '../paper/versions.ts'
import { useReport } from '../report/useReport.ts'
import { useResource } from '../server/useResource.ts'
import { type ConcernedText, type Shown, splitByConcern } from './concern.ts'
import type { Reading } from './reading.ts'

/** What a co-unit has before it: all of the text, or what concerns it with the rest folded. */
export interface ConcernView extends ConcernedText {
  readonly onlyConcerned: boolean
  readonly show: (what: 'concerned' | 'whole') => void
  /** Blocks that are folded now. */
  readonly folded: ReadonlySet<string>
  readonly unfold: (ids: readonly string[]) => void
}

export interface ConcernState {
  /** It is not known yet what concerns the unit. */
  readonly loading: boolean
  /** Absent where the whole text stands without a choice: nobody countersigns, or who wrote what could not be read. */
  readonly view: ConcernView | undefined
  /** What was before a co-unit that is to countersign. */
  readonly shown: Shown | undefined
}

/**
 * The view of a co-unit, for `unitId` that is to countersign. A first-time reader begins with the whole text (SG-02), who
 * knows an earlier version with what concerns his unit.
 */
export function useConcern(
  section: AssignedSection,
  { n, basis }: Reading,
  frozen: FrozenVersion | undefined,
  unitId: string | undefined,
): ConcernState {
  const { reportId } = useReport()
  const names = useDirectory()
  const wrote = useResource<VersionDiff>(unitId === undefined ? null : diffPath(reportId, section.id, n, 0))
  const authors = wrote.status === 'ready' ? wrote.data : undefined
  const [chosen, choose] = useState<'concerned' | 'whole'>()
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const [sawWhole, setSawWhole] = useState(basis === null)

  const text = useMemo((): ConcernedText | undefined => {
    if (unitId === undefined || frozen === undefined || authors === undefined) return undefined
    const posts = names.directory.posts.filter(post => post.unitId === unitId)
    const unit = {
      name: names.unit(unitId).name,
      named: namedBy(section, unitId),
      people: new Set(posts.map(post => post.personId)),
    }
    const writers = new Map(authors.blocks.map(block => [block.id, block.authors]))
    return splitByConcern(
      frozen.content.blocks,
      concernsOf(frozen.content.blocks, unit, writers),
      frozen.marked,
    )
  }, [unitId, frozen, authors, names, section])

  const blocks = frozen?.content.blocks ?? []
  const printed = blocks.filter(block => block.text.trim() !== '').map(block => block.id)
  if (unitId === undefined) return { loading: false, view: undefined, shown: undefined }
  if (wrote.status === 'failed')
    return { loading: false, view: undefined, shown: { paragraphs: printed, folded: 0, concerned: [] } }
  if (text === undefined) return { loading: true, view: undefined, shown: undefined }

  const { inView, rest } = text
  const onlyConcerned =
    inView.size > 0 && rest.size > 0 && (chosen ?? (basis === null ? 'whole' : 'concerned')) === 'concerned'
  // What was shown once stays shown for what is signed, also when it is folded again.
  if (!onlyConcerned && !sawWhole) setSawWhole(true)
  const unseen = sawWhole ? [] : [...rest].filter(id => !unfolded.has(id))
  const folded = new Set(onlyConcerned ? [...rest].filter(id => !unfolded.has(id)) : [])
  const unfold = (ids: readonly string[]) => setUnfolded(before => new Set([...before, ...ids]))
  return {
    loading: false,
    view: { inView, rest, onlyConcerned, show: choose, folded, unfold },
    shown: {
      paragraphs: printed.filter(id => !unseen.includes(id)),
      folded: unseen.length,
      concerned: [...inView.keys()],
    },
  }
}
