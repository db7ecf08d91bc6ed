const FIRST_MS = 100
const LAST_MS = 10_000

/** How many failures it counts as when the server says that it has too much to do (1013). */
export const BUSY_FAILURES = 5

/**
 * Milliseconds until the next try after so many failures: twice as long each time, then anywhere in its upper half, so that
 * clients of a restarted server do not all come back at once.
 * @param random a number in [0, 1)
 */
export const waitAfter = (failures: number, random: number): number =>
  Math.min(FIRST_MS * 2 ** failures, LAST_MS) * (0.5 + random / 2)
