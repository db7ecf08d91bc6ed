/** Addresses of the pages. */
export const paths = {
  desk: '/',
  signIn: '/signin',
  security: '/security',
  password: '/password',
  people: '/people',
  roster: '/people/import',
  notices: '/notices',
  calendar: '/calendar',
  newReport: '/import',
  board: (reportId: string) => `/r/${reportId}`,
  assembly: (reportId: string) => `/r/${reportId}/assembly`,
  approval: (reportId: string) => `/r/${reportId}/approval`,
  audit: (reportId: string) => `/r/${reportId}/audit`,
  editor: (reportId: string, sectionId: string) => `/r/${reportId}/s/${sectionId}`,
  signing: (reportId: string, sectionId: string) => `/r/${reportId}/s/${sectionId}/sign`,
  versions: (reportId: string, sectionId: string) => `/r/${reportId}/s/${sectionId}/versions`,
}
