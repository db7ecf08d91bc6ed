/** Runs something at once and then again and again, until it is told to stop. `run` never rejects. */
export type Every = (milliseconds: number, run: () => Promise<void>) => () => void

/** By the process's own timer. */
export const everyInterval: Every = (milliseconds, run) => {
  void run()
  const timer = setInterval(() => void run(), milliseconds)
  return () => clearInterval(timer)
}
