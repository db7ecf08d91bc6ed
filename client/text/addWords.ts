import i18next from 'i18next'
import type { acting } from './zh-CN/acting.ts'
import type { approval } from './zh-CN/approval.ts'
import type { audit } from './zh-CN/audit.ts'
import type { edits } from './zh-CN/edits.ts'
import type { edits as editErrors } from './zh-CN/errors/edits.ts'
import type { evidence as evidenceErrors } from './zh-CN/errors/evidence.ts'
import type { evidence } from './zh-CN/evidence.ts'
import type { issue } from './zh-CN/issue.ts'
import type { notices } from './zh-CN/notices.ts'
import type { people } from './zh-CN/people.ts'
import type { roster } from './zh-CN/roster.ts'
import type { sheet } from './zh-CN/sheet.ts'

/** Catalogues that come with the pages that use them, so that no other page has to load them. */
export interface PageWords {
  readonly acting: typeof acting
  readonly approval: typeof approval
  readonly audit: typeof audit
  readonly edits: typeof edits
  readonly issue: typeof issue
  readonly sheet: typeof sheet
  /** Words of errors come with the feature in which they happen, see addErrorWords. */
  readonly errors: { readonly code: typeof evidenceErrors & typeof editErrors }
  readonly evidence: typeof evidence
  readonly notices: typeof notices
  readonly people: typeof people
  readonly roster: typeof roster
}

/** Adds a page's words, in both languages; a module that uses them calls it when it is loaded. */
export function addWords(
  name: Exclude<keyof PageWords, 'errors'>,
  words: { readonly zhCN: object; readonly en: object },
): void {
  const add = () => {
    i18next.addResourceBundle('zh-CN', name, words.zhCN)
    i18next.addResourceBundle('en', name, words.en)
  }
  if (i18next.isInitialized) add()
  else i18next.on('initialized', add)
}
