import { useCallback, useState } from 'react'

export interface Folding {
  /** Sections whose children are folded away. */
  readonly folded: ReadonlySet<string>
  /** Folds a section, or unfolds it. */
  readonly fold: (id: string) => void
}

/** Which headings of the outline are folded, while the page is open. */
export function useFolding(): Folding {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const fold = useCallback(
    (id: string) =>
      setFolded(before => {
        const after = new Set(before)
        if (!after.delete(id)) after.add(id)
        return after
      }),
    [],
  )
  return { folded, fold }
}
