import type { EditorState } from 'prosemirror-state'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { WritingStore } from './writingStore.ts'

export const WritingContext = createContext<WritingStore | undefined>(undefined)

export function useWritingStore(): WritingStore {
  const store = useContext(WritingContext)
  if (store === undefined) throw new Error('useWritingStore outside WritingContext')
  return store
}

/**
 * Something of the editor's state that a tool shows. It is drawn again when that changes, not at every key.
 * @param read gives a value that can be compared by identity
 */
export function useWriting<T>(read: (state: EditorState | null) => T): T {
  const store = useWritingStore()
  return useSyncExternalStore(store.subscribe, () => read(store.state()))
}
