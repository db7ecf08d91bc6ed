import type { Words } from '../words.ts'
import type { outline as zh } from '../zh-CN/outline.ts'

export const outline = {} satisfies Words<typeof zh>
