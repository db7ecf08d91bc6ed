import { useMemo } from 'react'
import type { VersionContent } from '../../../shared/document/canonical.ts'
import { openLetter } from '../../../shared/report/letter.ts'
import { isFrozen } from '../../../shared/report/state.ts'
import { frozenText } from '../../paper/frozenText.ts'
import { type VersionText, versionPath } from '../../paper/versions.ts'
import { useReport } from '../../report/useReport.ts'
import type { Failure } from '../../server/failures.ts'
import { useResource } from '../../server/useResource.ts'
import { type PlaceWords, placesOfLetter, placesOfSection } from './places.ts'

export type Places =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: Failure; readonly reload: () => void }
  /** What the server gave is not what was signed. */
  | { readonly status: 'differs' }
  | { readonly status: 'ready'; readonly places: readonly PlaceWords[] }

/** The places of a section, its words read from the version that was signed; of the letter where there is no section. */
export function usePlaces(sectionId: string | undefined): Places {
  const { reportId, view, text } = useReport()
  const section = view.sections.find(s => s.id === sectionId)
  const frozen = section?.isLeaf && isFrozen(section) ? section : undefined
  const read = useResource<VersionText>(
    frozen === undefined ? null : versionPath(reportId, frozen.id, frozen.version),
  )
  const canonical = read.status === 'ready' ? read.data.canonical : undefined
  const content = useMemo(
    (): VersionContent | null | undefined =>
      canonical === undefined || frozen === undefined
        ? undefined
        : frozenText(canonical, { sectionId: frozen.id, n: frozen.version, hash: frozen.hash }),
    [canonical, frozen],
  )
  if (sectionId === undefined)
    return { status: 'ready', places: placesOfLetter(openLetter(view.report.letter, text)) }
  if (section === undefined) return { status: 'ready', places: [] }
  if (frozen === undefined) return { status: 'ready', places: placesOfSection(section, []) }
  if (read.status === 'failed') return read
  if (content === null) return { status: 'differs' }
  if (content === undefined) return { status: 'loading' }
  return { status: 'ready', places: placesOfSection(section, content.blocks) }
}
