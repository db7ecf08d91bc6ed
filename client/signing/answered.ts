import type { AssignedSection, Opinion } from '../../shared/report/state.ts'
import type { MarkedBlock } from '../paper/changes.ts'
import { allVersions } from '../paper/versionsOf.ts'
import type { Reading } from './reading.ts'

/** An opinion that was answered, by the lead unit or by a ruling. */
export interface Answered {
  readonly opinion: Opinion
  /** The version of which it was said. */
  readonly n: number
}

/**
 * Opinions that were answered since the reader knew the section: those of the version that he knew and of later ones, up to
 * the one that he reads. Those of `ownUnits`, for which he speaks, come first.
 */
export function answeredSince(
  section: AssignedSection,
  { n, basis }: Pick<Reading, 'n' | 'basis'>,
  ownUnits: readonly string[],
): Answered[] {
  const all = allVersions(section)
    .filter(version => version.n <= n && version.n >= (basis?.n ?? 1))
    .flatMap(version =>
      version.opinions.filter(isAnswered).map((opinion): Answered => ({ opinion, n: version.n })),
    )
  const isOwn = ({ opinion }: Answered) => ownUnits.includes(opinion.unitId)
  return [...all.filter(isOwn), ...all.filter(answered => !isOwn(answered))]
}

/** What was carried along stands answered where it was said. */
const isAnswered = ({ disposition, dispute, takenBack, carriedFrom }: Opinion): boolean =>
  (disposition !== undefined || dispute?.ruling !== undefined) &&
  takenBack === undefined &&
  carriedFrom === undefined

/** A paragraph that an opinion named, as it stands in the version that is read. */
export interface NamedPlace {
  readonly id: string
  /** Its number; absent where it is gone. */
  readonly ordinal?: number
  /** Numbers of the changes in it; absent while nothing is compared, or where the version is the one that was spoken of. */
  readonly changes?: readonly number[]
}

/** What became of the paragraphs that an opinion named. */
export function placesOf(
  { opinion, n }: Answered,
  reading: Pick<Reading, 'n' | 'basis'>,
  ordinals: ReadonlyMap<string, number>,
  marked: readonly MarkedBlock[],
): NamedPlace[] {
  const isCompared = reading.basis !== null && n < reading.n
  return (opinion.paragraphs ?? []).map(id => {
    const found = marked.filter(({ diff }) => diff.beforeIds.includes(id) || diff.afterIds.includes(id))
    const changes = found.flatMap(mark => [
      ...(mark.n === undefined ? [] : [mark.n]),
      ...mark.pieces.flatMap(piece => piece.n ?? []),
    ])
    const now = [id, ...found.flatMap(({ diff }) => diff.afterIds)].find(each => ordinals.has(each))
    const ordinal = now === undefined ? undefined : ordinals.get(now)
    return { id, ...(ordinal === undefined ? {} : { ordinal }), ...(isCompared ? { changes } : {}) }
  })
}
