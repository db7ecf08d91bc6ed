/** Names that open tabs of this browser hold while they live: a tab that crashed holds none any more. */
export interface HeldNames {
  /** Holds a name until the returned function is called or the tab is gone. */
  hold(name: string): () => void
  /** All that are held now, by any tab. */
  held(): Promise<ReadonlySet<string>>
}

/** Web Locks. Browsers give none to pages that came over plain HTTP: there nothing counts as held. */
export function heldNames(locks: LockManager | undefined): HeldNames {
  if (locks === undefined) return { hold: () => () => {}, held: async () => new Set() }
  return {
    hold: name => {
      let release = () => {}
      const held = new Promise<void>(resolve => {
        release = resolve
      })
      void locks.request(name, () => held)
      return release
    },
    held: async () => new Set((await locks.query()).held?.flatMap(lock => lock.name ?? []) ?? []),
  }
}
