import type { Words } from '../words.ts'
import type { assembly as zh } from '../zh-CN/assembly.ts'

export const assembly = {} satisfies Words<typeof zh>
