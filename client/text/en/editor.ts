import type { Words } from '../words.ts'
import type { editor as zh } from '../zh-CN/editor.ts'

export const editor = {} satisfies Words<typeof zh>
