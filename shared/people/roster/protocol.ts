import type { RosterFault, RosterResult } from './plan.ts'

/** What `POST /api/people/imports` answers: what the table would add, or what is wrong with it. Nothing has changed. */
export interface Previewed {
  readonly importId: string
  /** Of the directory that it was compared with. */
  readonly version: number
  readonly rows: readonly RosterResult[]
  readonly faults: readonly RosterFault[]
  /** How many units, persons and posts it would add in all. */
  readonly changes: number
}

/** What applying it answers. First passwords are shown this once; a repeated request brings none. */
export interface Applied {
  readonly version: number
  readonly added: { readonly units: number; readonly persons: number; readonly posts: number }
  readonly passwords: readonly { readonly name: string; readonly login: string; readonly password: string }[]
}
