import type { Directory } from '../../shared/people/directory.ts'
import type { Account } from './accounts.ts'

/** Which accounts open anything: not those of disabled persons, nor the demo's where it is closed (PE-08, PE-21). */
export const openAccounts =
  (deps: {
    readonly directory: () => Directory
    /** Whether accounts of the demo work on this server. */
    readonly demoAllowed: boolean
  }) =>
  ({ personId, demo }: Account): boolean =>
    (deps.demoAllowed || !demo) && deps.directory().persons.some(p => p.id === personId && !p.disabled)
