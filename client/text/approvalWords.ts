import { approval as en } from './en/approval.ts'
import { addWords } from './lateWords.ts'
import { approval as zh } from './zh-CN/approval.ts'

/** Words of the report's own way: its page brings them. */
export const approvalWords = { 'zh-CN': zh, en } as const

export const addApprovalWords = (): void => addWords('approval', approvalWords)
