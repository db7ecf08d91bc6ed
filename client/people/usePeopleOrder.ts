import { useRef, useState } from 'react'
import { decidePeople } from '../../shared/people/decidePeople.ts'
import type { Directory } from '../../shared/people/directory.ts'
import { type PeopleCommand, type PeopleEventBody, peopleCommand } from '../../shared/people/events.ts'
import { CommandKeys, randomKey } from '../report/commandKey.ts'
import { failureOf } from '../report/refusal.ts'
import { api } from '../server/api.ts'
import { ApiError, type Failure, isFailure } from '../server/failures.ts'
import { useSession } from '../session/useSession.ts'
import { useNow } from '../text/useNow.ts'
import { startOfDay } from './period.ts'

/** What an accepted command answers. */
export interface PeopleAnswer {
  readonly events: readonly PeopleEventBody[]
  /** A first password, once: a repeated command does not give it again. */
  readonly password?: string
}

export interface PeopleOrder {
  readonly busy: boolean
  readonly failure: Failure | undefined
  /** Why the rules refuse a command now, before it is given; `undefined` when they do not. */
  readonly foresee: (command: PeopleCommand) => Failure | undefined
  /** Gives a command; its answer, or `undefined` when it was refused, nobody answered, or another is on its way. */
  readonly give: (command: PeopleCommand) => Promise<PeopleAnswer | undefined>
}

const keys = new CommandKeys(() => randomKey(crypto))

/** Gives commands on the directory, one at a time, and keeps why the last one failed. */
export function usePeopleOrder(directory: Directory): PeopleOrder {
  const { person, posts } = useSession()
  const now = useNow()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  // Beside `busy`, which a second click of the same moment does not see yet: its answer would bring no password.
  const isGiving = useRef(false)

  const foresee = (command: PeopleCommand) => {
    const world = { now, newId: () => 'new', startOfDay }
    const decision = decidePeople(directory, command, { personId: person.id, posts }, world)
    return decision.kind === 'accepted' ? undefined : failureOf(decision)
  }

  const give = async (command: PeopleCommand) => {
    if (isGiving.current) return undefined
    isGiving.current = true
    setBusy(true)
    setFailure(undefined)
    try {
      const answer = await api.post<PeopleAnswer>('/api/people/commands', {
        ...command,
        idempotencyKey: keys.keyFor(command),
      })
      keys.answered(command)
      return answer
    } catch (error) {
      if (!isFailure(error)) throw error
      // A command without an answer goes again under its key, so that nobody is added twice.
      if (error instanceof ApiError && error.status < 500) keys.answered(command)
      setFailure(error)
      return undefined
    } finally {
      isGiving.current = false
      setBusy(false)
    }
  }

  return { busy, failure, foresee, give }
}

/** The fields of a command that are not as the contract has them. */
export function faultsOf(command: PeopleCommand): ReadonlySet<string> {
  const parsed = peopleCommand.safeParse(command)
  return new Set(parsed.success ? [] : parsed.error.issues.map(issue => String(issue.path[0])))
}
