import { discardEmbedded } from './embedded/discard.ts'
import { openEmbedded } from './embedded/open.ts'
import type { Storage } from './port.ts'

export interface OpenStorageOptions {
  /** Folder of the embedded store; other stores keep nothing on this disk. */
  readonly dataDir: string
  /** Milliseconds since the epoch; decides which records have expired. */
  readonly now: () => number
  /** Opens beside a running server to look only; every write is refused. Default false. */
  readonly readOnly?: boolean
}

/**
 * Opens the store that `STORAGE_URL` names by its scheme. `embedded:` keeps everything in `dataDir`.
 *
 * @throws RangeError for a scheme that no adapter serves; StorageInUse, StorageTooNew, StorageUnavailable as the
 *   adapter finds them.
 */
export async function openStorage(url: string, options: OpenStorageOptions): Promise<Storage> {
  mustBeEmbedded(url)
  return openEmbedded({ dir: options.dataDir, now: options.now, readOnly: options.readOnly ?? false })
}

/** Takes a closed store away with all that is in it. For one thing only: a demo that was never finished. */
export async function discardStorage(url: string, { dataDir }: { readonly dataDir: string }): Promise<void> {
  mustBeEmbedded(url)
  await discardEmbedded(dataDir)
}

function mustBeEmbedded(url: string): void {
  // Only the scheme is ever repeated to the reader: what follows it may carry a password.
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0].toLowerCase() ?? ''
  if (scheme !== 'embedded:')
    throw new RangeError(`STORAGE_URL names "${scheme}"; the stores there are: embedded:`)
}
