import { z } from 'zod'

/** One line of print: control characters, what nobody sees, and line separators would break the letter, and no file format bears them all. */
export const line = z
  .string()
  .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]*$/u, 'control character')
  .trim()
/** A heading, a name: one line of a length that is still one. */
export const title = line.max(200)
