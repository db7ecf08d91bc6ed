import type { VoidingAct } from './acts.ts'

/** The dialog that stands over the board. */
export type Overlay =
  | { readonly kind: 'assign'; readonly sectionIds: readonly string[] }
  | { readonly kind: 'remind'; readonly sectionIds?: readonly string[] }
  | { readonly kind: 'redate'; readonly sectionIds: readonly string[] }
  | { readonly kind: 'escalate'; readonly sectionId: string }
  | { readonly kind: 'compile' }
  | { readonly kind: 'void'; readonly act: VoidingAct; readonly sectionId: string }
  | { readonly kind: 'remove'; readonly sectionId: string }
