import type { Words } from '../words.ts'
import type { people as zh } from '../zh-CN/people.ts'

export const people = {} satisfies Words<typeof zh>
