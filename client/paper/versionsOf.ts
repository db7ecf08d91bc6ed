import { type AssignedSection, isFrozen, type Version } from '../../shared/report/state.ts'

/** All versions of a section, oldest first. */
export const allVersions = (section: AssignedSection): readonly Version[] =>
  isFrozen(section) ? [...section.past, section.current] : section.past

export const versionOf = (section: AssignedSection, n: number): Version | undefined =>
  allVersions(section).find(version => version.n === n)

/** The version that came back last. */
export const returnedVersion = (section: AssignedSection): Version | undefined => {
  const { lastReturn } = section
  if (lastReturn === undefined) return undefined
  return allVersions(section).findLast(v => Date.parse(v.frozenAt) <= Date.parse(lastReturn.by.at))
}
