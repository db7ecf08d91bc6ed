import i18next from 'i18next'
import type { issue } from './zh-CN/issue.ts'
import type { sheet } from './zh-CN/sheet.ts'

/** Catalogues that come with the pages that use them, so that no other page has to load them. */
export interface PageWords {
  readonly issue: typeof issue
  readonly sheet: typeof sheet
}

/** Adds a page's words, in both languages; a module that uses them calls it when it is loaded. */
export function addWords(name: keyof PageWords, words: { readonly zhCN: object; readonly en: object }): void {
  const add = () => {
    i18next.addResourceBundle('zh-CN', name, words.zhCN)
    i18next.addResourceBundle('en', name, words.en)
  }
  if (i18next.isInitialized) add()
  else i18next.on('initialized', add)
}
