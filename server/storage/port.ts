/**
 * The one storage port. Everything that Lianshu keeps goes through these four stores; an adapter (embedded, mongo)
 * implements them and runs the contract suite in tests/contract/storage.ts.
 *
 * A promise that resolves means DURABLE: the data survives kill −9 and power loss. Nothing else may resolve.
 */

/**
 * A named failure of the store itself (disk full, read-only, unreachable). Reported as 503; callers retry or tell the
 * user. A write that was refused so may have happened all the same (the answer was lost): whoever repeats it must bear that.
 */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable'
}

/** Opening refused: another process holds the data folder. */
export class StorageInUse extends Error {
  override readonly name = 'StorageInUse'
}

/** Opening refused: the data was written by a newer version of Lianshu than this one. */
export class StorageTooNew extends Error {
  override readonly name = 'StorageTooNew'
}

export interface Storage {
  readonly streams: EventStreams
  readonly logs: UpdateLogs
  readonly blobs: Blobs
  readonly records: Records
  /** Resolves when the store answers and can write; rejects with StorageUnavailable. */
  ping(): Promise<void>
  close(): Promise<void>
}

// ─── event streams ──────────────────────────────────────────────────────────────────────────────────────────────

/** What an idempotency key gave the first time, kept in the same atomic step as the entries. */
export interface Remember {
  readonly key: string
  readonly value: string
}

export type StreamAppend =
  | { readonly kind: 'appended'; readonly version: number }
  /** Somebody was faster; `version` is the stream's current one. Nothing was written. */
  | { readonly kind: 'conflict'; readonly version: number }
  /** `remember.key` was accepted before on this stream; its value comes back. Nothing was written. Wins over conflict. */
  | { readonly kind: 'repeated'; readonly value: string }

/** Append-only lists of opaque strings. A stream's version is the number of its entries; an unknown stream has version 0. */
export interface EventStreams {
  append(
    stream: string,
    expectedVersion: number,
    entries: readonly string[],
    remember?: Remember,
  ): Promise<StreamAppend>
  /** Entries after `after` (0 = from the start), in order. */
  read(stream: string, after: number): Promise<string[]>
  version(stream: string): Promise<number>
  remembered(stream: string, key: string): Promise<string | null>
  /** Names of all streams that begin with `prefix`, sorted. */
  list(prefix: string): Promise<string[]>
}

// ─── update logs ────────────────────────────────────────────────────────────────────────────────────────────────

/** One Yjs update as one person sent it. Authorship comes from here, never from what a client claims. */
export interface LogEntry {
  readonly update: Uint8Array
  /** Who sent it; `''` is the server itself (seeding). */
  readonly personId: string
  /** Milliseconds since the epoch, the server's clock. */
  readonly at: number
}

export interface LogSnapshot {
  /** Sequence number of the last entry that the snapshot holds. */
  readonly at: number
  readonly bytes: Uint8Array
  /** Who owns which client id and who deleted what, for entries up to `at`; the collab module's own encoding. */
  readonly authors: Uint8Array
}

export interface LogContent {
  readonly epoch: number
  readonly snapshot: LogSnapshot | null
  /** Entries after the snapshot (or from the start), in order; the first has sequence number `from`. */
  readonly from: number
  readonly entries: readonly LogEntry[]
}

export type LogAppend =
  | { readonly kind: 'appended'; readonly from: number; readonly to: number }
  /** The epoch named is no longer the log's: the right under which the text was sent may be gone. Nothing was written. */
  | { readonly kind: 'fenced'; readonly epoch: number }

export type LogAdvance =
  | { readonly kind: 'advanced'; readonly epoch: number; readonly cutAt: number }
  | { readonly kind: 'fenced'; readonly epoch: number }

/**
 * A section's text: updates in order, fenced by an epoch. An append names the epoch under which its right was checked,
 * and the store refuses any other. An unknown log has epoch 1 and no entries. Sequence numbers start at 1 and never repeat.
 */
export interface UpdateLogs {
  epoch(log: string): Promise<number>
  append(log: string, epoch: number, entries: readonly LogEntry[]): Promise<LogAppend>
  /**
   * Ends `epoch`: later appends under it are fenced. `cutAt` is the last sequence number written under it.
   * Idempotent: when `epoch` was ended before by the same call, it answers the same; any other epoch is fenced.
   */
  advance(log: string, epoch: number): Promise<LogAdvance>
  /** Snapshot and entries; with `to`, no entry after it (a RangeError when a snapshot already covers more than `to`). */
  read(log: string, to?: number): Promise<LogContent>
  /** Keeps `snapshot` beside the entries. One older than the present is ignored, one ahead of the log a RangeError. */
  putSnapshot(log: string, snapshot: LogSnapshot): Promise<void>
  /** Drops entries up to `at`, which a stored snapshot must cover (else a RangeError). In small steps that stall nobody. */
  trim(log: string, at: number): Promise<void>
}

// ─── blobs and records ──────────────────────────────────────────────────────────────────────────────────────────

/** Bytes by their SHA-256 (lower-case hex). Never changed, never removed. */
export interface Blobs {
  put(bytes: Uint8Array): Promise<string>
  get(sha256: string): Promise<Uint8Array | null>
}

export interface StoredRecord {
  readonly id: string
  readonly value: string
  /** Grows by one with each write; for compare-and-set. */
  readonly revision: number
}

/** Small mutable things: accounts, sessions, tickets. One that expired is as if it never was. */
export interface Records {
  get(kind: string, id: string): Promise<StoredRecord | null>
  /**
   * Writes and answers the new revision, or null when `ifRevision` (0 = must not exist) is not the present one.
   * `expiresAt` is in milliseconds since the epoch.
   */
  put(
    kind: string,
    id: string,
    value: string,
    options?: { readonly expiresAt?: number; readonly ifRevision?: number },
  ): Promise<number | null>
  remove(kind: string, id: string): Promise<void>
  /** All records of a kind, by id. */
  list(kind: string): Promise<StoredRecord[]>
}
