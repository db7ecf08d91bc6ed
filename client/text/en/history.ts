import type { Words } from '../words.ts'
import type { history as zh } from '../zh-CN/history.ts'

export const history = {} satisfies Words<typeof zh>
