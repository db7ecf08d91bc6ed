import { createContext, useContext, useEffect, useRef } from 'react'
import type { KeyBinding } from './keyBinding.ts'

/** The bindings of one component, as they are now. */
export type KeyGroup = { readonly current: readonly KeyBinding[] }

export interface KeyRegistry {
  /** Adds shortcuts; returns how to take them away. */
  readonly add: (group: KeyGroup) => () => void
  /** Shows the map of all shortcuts. */
  readonly show: () => void
}

export const KeyContext = createContext<KeyRegistry | undefined>(undefined)

/** Gives a component its shortcuts while it is shown. Inner ones come before outer ones; `?` lists them all. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const registry = useContext(KeyContext)
  const group = useRef(bindings)
  group.current = bindings
  useEffect(() => registry?.add(group), [registry])
}

/** Shows the map of shortcuts, as `?` does. */
export function useShowKeys(): () => void {
  const registry = useContext(KeyContext)
  return () => registry?.show()
}
