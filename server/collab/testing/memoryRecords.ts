import type { Records, StoredRecord } from '../../storage/port.ts'

/** Records in memory, as far as the sync engine uses them. */
export class MemoryRecords implements Pick<Records, 'get' | 'put'> {
  private readonly records = new Map<string, StoredRecord>()

  async get(kind: string, id: string): Promise<StoredRecord | null> {
    return this.records.get(`${kind}/${id}`) ?? null
  }

  async put(
    kind: string,
    id: string,
    value: string,
    options: { readonly ifRevision?: number } = {},
  ): Promise<number | null> {
    // Looked up and written in one turn: nothing may come between.
    const revision = this.records.get(`${kind}/${id}`)?.revision ?? 0
    if (options.ifRevision !== undefined && options.ifRevision !== revision) return null
    this.records.set(`${kind}/${id}`, { id, value, revision: revision + 1 })
    return revision + 1
  }
}
