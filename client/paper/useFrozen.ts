import { useMemo } from 'react'
import type { VersionContent } from '../../shared/document/canonical.ts'
import { sentencesChanged } from '../../shared/document/diff.ts'
import { useReport } from '../report/useReport.ts'
import type { Failure } from '../server/failures.ts'
import { useResource } from '../server/useResource.ts'
import { type Changes, changesOf } from './changes.ts'
import { frozenText } from './frozenText.ts'
import { type InkedBlock, inkOf } from './ink.ts'
import { diffPath, type VersionDiff, type VersionText, versionPath } from './versions.ts'

/** A frozen version, read and checked, with what changed since another one. */
export interface FrozenVersion extends Changes {
  readonly content: VersionContent
  readonly diff: VersionDiff | undefined
  readonly blocks: readonly InkedBlock[]
  /** How many sentences of text differ, without those in which only a figure does. */
  readonly sentences: number
}

export type Frozen =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: Failure; readonly reload: () => void }
  /** What the server gave is not what the hash stands for. */
  | { readonly status: 'differs' }
  | ({ readonly status: 'ready' } & FrozenVersion)

/** Reads version `n` of a section, checks that it is the text that `hash` stands for, and compares it with `against`. */
export function useFrozen(
  sectionId: string,
  { n, hash }: { readonly n: number; readonly hash: string },
  against: number | null,
): Frozen {
  const { reportId } = useReport()
  const text = useResource<VersionText>(versionPath(reportId, sectionId, n))
  const diff = useResource<VersionDiff>(against === null ? null : diffPath(reportId, sectionId, n, against))
  const canonical = text.status === 'ready' ? text.data.canonical : undefined
  const content = useMemo(
    () => (canonical === undefined ? undefined : frozenText(canonical, { sectionId, n, hash })),
    [canonical, sectionId, n, hash],
  )
  const found = diff.status === 'ready' ? diff.data : undefined
  const version = useMemo((): FrozenVersion | undefined => {
    if (!content) return undefined
    const changes = changesOf(found?.blocks ?? [], content.blocks)
    const figures = changes.changes.filter(change => change.kind === 'figure').length
    return {
      content,
      diff: found,
      ...changes,
      blocks: inkOf(content.blocks, changes.marked),
      sentences: Math.max(0, sentencesChanged(found?.blocks ?? []) - figures),
    }
  }, [content, found])

  if (text.status === 'failed') return text
  if (diff.status === 'failed') return diff
  if (content === null) return { status: 'differs' }
  if (version === undefined || (against !== null && found === undefined)) return { status: 'loading' }
  return { status: 'ready', ...version }
}
