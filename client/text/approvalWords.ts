import i18next from 'i18next'
import { approval as en } from './en/approval.ts'
import { approval as zh } from './zh-CN/approval.ts'

/** Words of the report's own way. Its page alone brings them: others load no more than they say. */
export const approvalWords = { 'zh-CN': zh, en } as const

/** Adds them to the catalogue, once. */
export function addApprovalWords(): void {
  for (const [language, words] of Object.entries(approvalWords))
    if (!i18next.hasResourceBundle(language, 'approval'))
      i18next.addResourceBundle(language, 'approval', words)
}
