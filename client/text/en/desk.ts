import type { Words } from '../words.ts'
import type { desk as zh } from '../zh-CN/desk.ts'

export const desk = {} satisfies Words<typeof zh>
