import { ApiError, type Failure, isFailure, NetworkError } from '../server/failures.ts'

/** Where a file is to be bound. */
export interface UploadPlace {
  readonly reportId: string
  readonly sectionId: string
  readonly paragraphId: string | undefined
}

/** A file on its way to becoming evidence. */
export interface UploadItem {
  readonly id: number
  readonly name: string
  readonly place: UploadPlace
  /** Of the file, 0 to 1. */
  readonly share: number
  readonly status:
    | { readonly kind: 'sending' }
    /** All of it came in; the server looks at it. */
    | { readonly kind: 'checking' }
    /** The line dropped; what came in stays there. */
    | { readonly kind: 'broken' }
    | { readonly kind: 'failed'; readonly error: Failure }
}

/** The way to the server, so that tests need no network. */
export interface Carrier {
  /** Sends a file and answers the upload's id. Called again for the same file it goes on where it stopped. */
  send(
    file: File,
    place: UploadPlace,
    options: { readonly signal: AbortSignal; readonly onShare: (share: number) => void },
  ): Promise<string>
  /** Makes evidence of a whole upload. */
  bind(uploadId: string, place: UploadPlace, vouched: boolean): Promise<void>
  /** Drops what came in. */
  drop(uploadId: string): Promise<void>
}

interface Job {
  readonly file: File
  item: UploadItem
  abort: AbortController
  uploadId: string | undefined
}

/**
 * Files on their way, one after another. It outlives the panel that shows it: changing tabs drops nothing. A dropped line
 * leaves a file waiting, and it goes on from where it stopped.
 */
export class UploadQueue {
  #jobs: Job[] = []
  #items: readonly UploadItem[] = []
  #next = 1
  #running = false
  readonly #carrier: Carrier
  readonly #listeners = new Set<() => void>()

  constructor(carrier: Carrier) {
    this.#carrier = carrier
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly items = (): readonly UploadItem[] => this.#items

  add(files: readonly File[], place: UploadPlace): void {
    for (const file of files) {
      const item: UploadItem = {
        id: this.#next++,
        name: file.name,
        place,
        share: 0,
        status: { kind: 'sending' },
      }
      this.#jobs.push({ file, item, abort: new AbortController(), uploadId: undefined })
    }
    this.#tell()
    void this.#run()
  }

  /** Goes on with one whose line dropped. */
  resume(id: number): void {
    const job = this.#find(id)
    if (job?.item.status.kind !== 'broken') return
    job.abort = new AbortController()
    this.#set(job, { status: { kind: 'sending' } })
    void this.#run()
  }

  /** Goes on with all whose line dropped: it is back. */
  resumeAll(): void {
    for (const { item } of this.#jobs) this.resume(item.id)
  }

  /** Whoever brings it says that what seems marked is no state secret (SC-01). */
  async vouch(id: number): Promise<void> {
    const job = this.#find(id)
    if (job?.uploadId !== undefined && job.item.status.kind === 'failed')
      await this.#bind(job, job.uploadId, true)
  }

  /** Takes one off the list, and what came in of it off the server. */
  cancel(id: number): void {
    const job = this.#find(id)
    if (job === undefined) return
    this.#remove(job)
    if (job.uploadId === undefined) job.abort.abort()
    else void this.#carrier.drop(job.uploadId).catch(ignoreFailure)
  }

  async #run(): Promise<void> {
    if (this.#running) return
    this.#running = true
    try {
      for (let job = this.#waiting(); job !== undefined; job = this.#waiting()) await this.#carry(job)
    } finally {
      this.#running = false
    }
  }

  #waiting(): Job | undefined {
    return this.#jobs.find(job => job.item.status.kind === 'sending')
  }

  async #carry(job: Job): Promise<void> {
    const { signal } = job.abort
    try {
      const onShare = (share: number) => this.#set(job, { share })
      // Where only the last answer was lost, all of it is there already.
      job.uploadId ??= await this.#carrier.send(job.file, job.item.place, { signal, onShare })
      await this.#bind(job, job.uploadId, false)
    } catch (error) {
      if (signal.aborted) return
      if (!isFailure(error)) throw error
      this.#set(job, {
        status: error instanceof NetworkError ? { kind: 'broken' } : { kind: 'failed', error },
      })
    }
  }

  async #bind(job: Job, uploadId: string, vouched: boolean): Promise<void> {
    this.#set(job, { share: 1, status: { kind: 'checking' } })
    try {
      await this.#carrier.bind(uploadId, job.item.place, vouched)
      this.#remove(job)
    } catch (error) {
      if (!isFailure(error)) throw error
      this.#set(job, {
        status: error instanceof NetworkError ? { kind: 'broken' } : { kind: 'failed', error },
      })
    }
  }

  #find(id: number): Job | undefined {
    return this.#jobs.find(job => job.item.id === id)
  }

  #set(job: Job, change: Partial<Pick<UploadItem, 'share' | 'status'>>): void {
    job.item = { ...job.item, ...change }
    this.#tell()
  }

  #remove(job: Job): void {
    this.#jobs = this.#jobs.filter(each => each !== job)
    this.#tell()
  }

  #tell(): void {
    this.#items = this.#jobs.map(job => job.item)
    for (const listener of this.#listeners) listener()
  }
}

/** An upload that could not be dropped goes by itself after a day. */
function ignoreFailure(error: unknown): void {
  if (!isFailure(error)) throw error
}

/** Whether a refusal asks for somebody who vouches. */
export const asksToVouch = (error: Failure): boolean =>
  error instanceof ApiError && error.code === 'SC-01' && error.details.missing === 'vouched'
