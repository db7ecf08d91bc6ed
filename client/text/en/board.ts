import type { Words } from '../words.ts'
import type { board as zh } from '../zh-CN/board.ts'

export const board = {} satisfies Words<typeof zh>
