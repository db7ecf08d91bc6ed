import { afterEach, beforeEach, describe } from 'vitest'
import type { Storage } from '../../server/storage/port.ts'
import { describeBlobs } from './blobs.ts'
import { describeLogModel } from './log-model.ts'
import { describeLogs } from './logs.ts'
import { describeRecords } from './records.ts'
import { describeSnapshots } from './snapshots.ts'
import { describeStore } from './store.ts'
import { describeStreams } from './streams.ts'

/** An empty store of its own for one test. */
export interface OpenedStorage {
  readonly storage: Storage
  /** Closes the storage and opens the same data again. */
  reopen(): Promise<Storage>
  /** Closes whatever is open and throws the data away. */
  close(): Promise<void>
}

/** @param now the clock that the store must use, in milliseconds since the epoch */
export type OpenStorage = (now: () => number) => Promise<OpenedStorage>

/** The store of the test that runs. */
export interface Subject {
  readonly storage: Storage
  reopen(): Promise<Storage>
  /** Moves the store's clock. */
  pass(milliseconds: number): void
  now(): number
}

/**
 * The contract of server/storage/port.ts, rules ST-01 and on of SPEC.md. An adapter passes it by naming itself and
 * saying how an empty store is opened.
 */
export function describeStorage(name: string, open: OpenStorage): void {
  describe(`${name} storage`, () => {
    const subject = openBeforeEach(open)
    describeStore(subject)
    describeStreams(subject)
    describeLogs(subject)
    describeSnapshots(subject)
    describeLogModel(subject)
    describeBlobs(subject)
    describeRecords(subject)
  })
}

function openBeforeEach(open: OpenStorage): Subject {
  let time = 0
  let opened: OpenedStorage | null = null
  let storage: Storage | null = null
  beforeEach(async () => {
    time = Date.UTC(2024, 0, 1)
    opened = await open(() => time)
    storage = opened.storage
  })
  afterEach(() => opened?.close())
  return {
    get storage() {
      if (!storage) throw new Error('the store is open inside tests only')
      return storage
    },
    async reopen() {
      if (!opened) throw new Error('the store is open inside tests only')
      storage = await opened.reopen()
      return storage
    },
    pass(milliseconds) {
      time += milliseconds
    },
    now: () => time,
  }
}
