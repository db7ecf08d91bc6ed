import type { Post, Unit } from '../../shared/people/directory.ts'
import type { ListedPerson } from './roster.ts'

/** What an administrator is about to do; each has a dialog of its own. */
export type PeopleAct =
  | { readonly kind: 'addUnit' }
  | { readonly kind: 'renameUnit' | 'succeedUnit'; readonly unit: Unit }
  | { readonly kind: 'addPerson' }
  | { readonly kind: 'resetPassword' | 'disable' | 'assign' | 'actIn'; readonly person: ListedPerson }
  | { readonly kind: 'endPost' | 'handOver' | 'confirmActing'; readonly post: Post }
