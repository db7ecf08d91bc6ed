import type { Words } from '../words.ts'
import type { signin as zh } from '../zh-CN/signin.ts'

export const signin = {} satisfies Words<typeof zh>
