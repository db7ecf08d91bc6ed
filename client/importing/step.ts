import type { Failure } from '../server/failures.ts'
import type { Imported } from './preview.ts'

/** What the page shows: a place for the file, the file on its way, what was read, or a form without a file. */
export type Step =
  | { readonly kind: 'choose'; readonly error?: Failure }
  | { readonly kind: 'sending'; readonly name: string; readonly share: number }
  | { readonly kind: 'read'; readonly name: string; readonly imported: Imported }
  | { readonly kind: 'blank' }
