import type { Words } from '../words.ts'
import type { signing as zh } from '../zh-CN/signing.ts'

export const signing = {} satisfies Words<typeof zh>
