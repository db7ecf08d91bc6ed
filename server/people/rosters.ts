import { z } from 'zod'
import type { PeopleActor, PeopleWorld } from '../../shared/people/decidePeople.ts'
import { peopleCommand } from '../../shared/people/events.ts'
import type { RosterRow } from '../../shared/people/roster/columns.ts'
import { planRoster } from '../../shared/people/roster/plan.ts'
import type { Applied, Previewed } from '../../shared/people/roster/protocol.ts'
import { notFound, type Rejection } from '../../shared/report/rejection.ts'
import type { Records } from '../storage/port.ts'
import type { Accounts } from './accounts.ts'
import type { DirectoryStore } from './directory.ts'
import type { PeopleCommands } from './peopleCommands.ts'

/** Rosters that an administrator brings: looked through first, then applied as they were shown (PE-40 to PE-42). */
export interface Rosters {
  preview(rows: readonly RosterRow[], actor: PeopleActor): Promise<Previewed>
  /** All of it or nothing, only on the directory that the preview was made of; once, however often it is asked for. */
  apply(importId: string, actor: PeopleActor): Promise<Applied | Rejection>
}

const KIND = 'roster'
/** A preview is good for so long. */
const KEPT = 60 * 60 * 1000

const stored = z.object({ personId: z.string(), version: z.int(), commands: z.array(peopleCommand) })

export function createRosters(deps: {
  readonly records: Records
  readonly directory: DirectoryStore
  readonly accounts: Accounts
  readonly commands: PeopleCommands
  /** Milliseconds since the epoch. */
  readonly now: () => number
  readonly world: () => PeopleWorld
}): Rosters {
  const { records, directory, accounts, commands, now } = deps
  return {
    async preview(rows, actor) {
      // The directory after the accounts: whoever is added meanwhile makes the preview outdated, never wrong.
      const all = await accounts.all()
      const present = directory.current()
      const known = new Set(present.persons.map(person => person.id))
      const logins = new Map(all.filter(a => known.has(a.personId)).map(a => [a.login, a.personId]))
      const world = deps.world()
      const plan = planRoster(present, logins, rows, actor, world)
      const importId = world.newId()
      const { version } = present
      const kept: z.infer<typeof stored> = { personId: actor.personId, version, commands: [...plan.commands] }
      await records.put(KIND, importId, JSON.stringify(kept), { expiresAt: now() + KEPT })
      return { importId, version, rows: plan.rows, faults: plan.faults, changes: plan.commands.length }
    },
    async apply(importId, actor) {
      const record = await records.get(KIND, importId)
      const kept = record === null ? null : stored.parse(JSON.parse(record.value))
      if (kept === null || kept.personId !== actor.personId || kept.commands.length === 0) return notFound
      const options = { idempotencyKey: `roster-${importId}`, expectedVersion: kept.version }
      const outcome = await commands.runAll(kept.commands, actor, options)
      if (outcome.kind !== 'done') return outcome
      const passwords = kept.commands.flatMap(command => {
        const password =
          command.type === 'person.add' ? outcome.passwords.get(command.personId ?? '') : undefined
        if (command.type !== 'person.add' || password === undefined) return []
        return [{ name: command.name, login: command.login, password }]
      })
      const count = (type: string) => kept.commands.filter(command => command.type === type).length
      const added = { units: count('unit.add'), persons: count('person.add'), posts: count('post.assign') }
      return { version: outcome.version, added, passwords }
    },
  }
}
