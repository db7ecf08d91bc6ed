/**
 * Runs a task on request, one run at a time. Whoever asks while a run is under way waits for one more, shared by all who
 * asked meanwhile: the run under way may have looked before what they ask about.
 */
export class Rerun {
  private wanted = false
  private running: Promise<void> | null = null

  constructor(private readonly task: () => Promise<void>) {}

  get isRunning(): boolean {
    return this.running !== null
  }

  /** Resolves when a run that began after this call has ended; rejects when the task did. */
  request(): Promise<void> {
    this.wanted = true
    this.running ??= this.run()
    return this.running
  }

  private async run(): Promise<void> {
    try {
      // Requests of one turn share one run.
      await Promise.resolve()
      while (this.wanted) {
        this.wanted = false
        await this.task()
      }
    } finally {
      // In the same turn in which `wanted` was seen to be false; a later one would swallow a request in between.
      this.running = null
    }
  }
}
