import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'

/** Persons who have their cursor in the text now, as far as this page hears of them. */
export function useWritingPeople(awareness: Awareness | undefined): ReadonlySet<string> {
  const [people, setPeople] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (awareness === undefined) return
    const look = () => {
      const now = writingIn(awareness)
      setPeople(before => (isSame(before, now) ? before : now))
    }
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [awareness])
  return people
}

function writingIn(awareness: Awareness): ReadonlySet<string> {
  const people = new Set<string>()
  for (const { user, cursor } of awareness.getStates().values())
    if (cursor && typeof user?.id === 'string') people.add(user.id)
  return people
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every(id => b.has(id))
