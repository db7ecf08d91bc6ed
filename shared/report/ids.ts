/**
 * A section's id begins with its report's: `<reportId>-<rest>`. So `/collab/<sectionId>` finds the report without an
 * index that could fall out of step. Report ids hold no hyphen.
 */
export const reportOf = (sectionId: string): string => sectionId.split('-', 1)[0] ?? ''

export const isReportId = (id: string): boolean => /^[a-z0-9]{1,32}$/.test(id)
