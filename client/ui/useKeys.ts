import { createContext, useContext, useEffect, useRef } from 'react'
import type { KeyBinding } from './keyBinding.ts'

/** The bindings of one component, as they are now. */
export type KeyGroup = { readonly current: readonly KeyBinding[] }

export interface KeyRegistry {
  readonly add: (group: KeyGroup) => () => void
}

export const KeyContext = createContext<KeyRegistry | undefined>(undefined)

/** Gives a component its shortcuts while it is shown. Inner ones come before outer ones; `?` lists them all. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const registry = useContext(KeyContext)
  const group = useRef(bindings)
  group.current = bindings
  useEffect(() => registry?.add(group), [registry])
}
