import type { z } from 'zod'
import { Problem } from './problem.ts'

/**
 * A part of a request as its schema has it, or 400. Nothing else makes a 400 of what does not parse: the same in stored
 * data is our own fault.
 */
export function fromRequest<T>(schema: z.ZodType<T>, given: unknown): T {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new Problem(400, 'malformed', { issues })
}
