import type { Words } from '../words.ts'
import type { audit as zh } from '../zh-CN/audit.ts'

export const audit = {} satisfies Words<typeof zh>
