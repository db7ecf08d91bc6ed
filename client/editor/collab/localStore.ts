import type { Draft } from './draft.ts'

/** Text that this browser has and the server may lack, so that a closed or crashed tab loses nothing. */
export interface LocalCopy {
  readonly id: string
  readonly personId: string
  readonly sectionId: string
  /** The epoch under which it was written; null when it was not known. */
  readonly epoch: number | null
  /** A Yjs update that holds at least what the server lacks. */
  readonly update: Uint8Array
}

/** Records of one kind, by person and section. */
export interface Shelf<Kept> {
  list(personId: string, sectionId: string): Promise<readonly Kept[]>
  put(kept: Kept): Promise<void>
  remove(id: string): Promise<void>
}

export interface LocalStore {
  readonly copies: Shelf<LocalCopy>
  readonly drafts: Shelf<Draft>
}

interface Owned {
  readonly id: string
  readonly personId: string
  readonly sectionId: string
}

const DATABASE = 'lianshu-editor'
const SHELVES = ['copies', 'drafts'] as const
const OWNER = 'owner'

/** Opens the browser's store; one in memory where the browser has none to give, as some do in private windows. */
export async function openLocalStore(factory: IDBFactory | undefined): Promise<LocalStore> {
  if (factory === undefined) return memoryStore()
  try {
    const database = await open(factory)
    return { copies: shelf(database, 'copies'), drafts: shelf(database, 'drafts') }
  } catch {
    return memoryStore()
  }
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1)
  request.onupgradeneeded = () => {
    for (const name of SHELVES)
      request.result.createObjectStore(name, { keyPath: 'id' }).createIndex(OWNER, ['personId', 'sectionId'])
  }
  return answerOf(request)
}

function shelf<Kept extends Owned>(database: IDBDatabase, name: (typeof SHELVES)[number]): Shelf<Kept> {
  const store = (mode: IDBTransactionMode) => database.transaction(name, mode).objectStore(name)
  return {
    list: (personId, sectionId) => answerOf(store('readonly').index(OWNER).getAll([personId, sectionId])),
    put: async kept => void (await answerOf(store('readwrite').put(kept))),
    remove: async id => void (await answerOf(store('readwrite').delete(id))),
  }
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** A store that lasts as long as the page. */
export function memoryStore(): LocalStore {
  return { copies: memoryShelf(), drafts: memoryShelf() }
}

function memoryShelf<Kept extends Owned>(): Shelf<Kept> {
  const kept = new Map<string, Kept>()
  return {
    list: async (personId, sectionId) =>
      [...kept.values()].filter(k => k.personId === personId && k.sectionId === sectionId),
    put: async item => void kept.set(item.id, item),
    remove: async id => void kept.delete(id),
  }
}
