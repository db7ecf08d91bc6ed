import type { AssignedSection } from '../../shared/report/state.ts'
import type { FrozenVersion } from '../paper/useFrozen.ts'

/** What the left side of the page is made of; 1–6 jump to them in this order. */
export type PartName = 'text' | 'figures' | 'answers' | 'returned' | 'opinions' | 'full'

/** The parts that there are for this version. While it is not the current one any more, its banner tells why it came back. */
export function partsOf(
  frozen: FrozenVersion | undefined,
  section: AssignedSection,
  isCurrent: boolean,
  answers: number,
): PartName[] {
  const changes = frozen?.changes ?? []
  return [
    ...(changes.some(change => change.kind !== 'figure') ? (['text'] as const) : []),
    ...((frozen?.diff?.figures.length ?? 0) > 0 ? (['figures'] as const) : []),
    ...(answers > 0 ? (['answers'] as const) : []),
    ...(section.lastReturn === undefined || !isCurrent ? [] : (['returned'] as const)),
    'opinions',
    'full',
  ]
}

export const partId = (name: PartName): string => `part-${name}`

/** The key of a part, from 1. */
export const keyOfPart = (parts: readonly PartName[], name: PartName): string =>
  String(parts.indexOf(name) + 1)

/** Brings a part into view, opened, with the focus on it. */
export function goToPart(name: PartName): void {
  const part = document.getElementById(partId(name))
  if (part instanceof HTMLDetailsElement) part.open = true
  const target = part?.querySelector<HTMLElement>('summary, [tabindex]') ?? part
  target?.focus({ preventScroll: true })
  part?.scrollIntoView({ block: 'start' })
}
