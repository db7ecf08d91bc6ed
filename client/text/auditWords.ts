import { audit as en } from './en/audit.ts'
import { addWords } from './lateWords.ts'
import { audit as zh } from './zh-CN/audit.ts'

/** Words of the records of acts: their page brings them. */
export const auditWords = { 'zh-CN': zh, en } as const

export const addAuditWords = (): void => addWords('audit', auditWords)
