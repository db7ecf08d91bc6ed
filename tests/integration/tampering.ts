import { createFiles } from '../../server/evidence/files.ts'
import { openLmdb } from '../../server/storage/embedded/database.ts'
import { numbered, table } from '../../server/storage/embedded/keys.ts'
import { openStorage } from '../../server/storage/open.ts'
import { readEntry } from '../../shared/report/chain.ts'
import { textsOf } from '../../shared/report/textsOf.ts'

/** `null` removes the value. */
export type Edit = (value: Buffer) => Buffer | null

export const flip: Edit = value => flippedAt(value, value.length - 20)

export function flippedAt(bytes: Buffer, index: number): Buffer {
  const changed = Buffer.from(bytes)
  changed.writeUInt8(changed.readUInt8(index) ^ 1, index)
  return changed
}

export const replaced = (bytes: Buffer, before: string, after: string): Buffer => {
  const at = bytes.indexOf(before)
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(after), bytes.subarray(at + before.length)])
}

/** Changes one value of a store that nobody has open, as somebody with access to the disk might. */
export async function change(dir: string, key: Buffer, edit: Edit): Promise<void> {
  const lmdb = openLmdb(dir, false)
  const value = lmdb.getBinary(key)
  if (value === undefined) throw new Error('there is no such value')
  const changed = edit(Buffer.from(value))
  if (changed === null) lmdb.removeSync(key)
  else lmdb.putSync(key, changed)
  await lmdb.close()
}

export async function entriesOf(dir: string, stream: string): Promise<string[]> {
  const storage = await openStorage('embedded:', { dataDir: dir, now: Date.now, readOnly: true })
  return storage.streams.read(stream, 0).finally(() => storage.close())
}

/** Where the store keeps things. */
export const keyOf = {
  link: (stream: string, seq: number) => async () => numbered(table.streamEntry, stream, seq),
  last: (stream: string) => async (dir: string) =>
    numbered(table.streamEntry, stream, (await entriesOf(dir, stream)).length),
  /** The first piece of the first file that the demo's report names. */
  piece: () => async (dir: string) => {
    const event = (await entriesOf(dir, 'report/demo'))
      .map(entry => readEntry(entry).event)
      .find(each => each.type === 'evidence.added')
    const storage = await openStorage('embedded:', { dataDir: dir, now: Date.now, readOnly: true })
    const file = await createFiles(storage)
      .find(event?.data.sha256 ?? '')
      .finally(() => storage.close())
    return Buffer.concat([Buffer.of(table.blob), Buffer.from(file?.pieces[0] ?? '', 'hex')])
  },
  /** The first version, or the first text, that the demo's report names. */
  blob: (kind: 'version' | 'text') => async (dir: string) => {
    const events = (await entriesOf(dir, 'report/demo')).map(entry => readEntry(entry).event)
    const [hash = ''] = events.flatMap(event => {
      if (kind === 'text') return textsOf(event)
      return event.type === 'section.frozen' ? [event.data.hash] : []
    })
    return Buffer.concat([Buffer.of(table.blob), Buffer.from(hash, 'hex')])
  },
}
