import type { PeopleActor } from '../../shared/people/decidePeople.ts'
import type { PeopleCommand, PeopleEventBody } from '../../shared/people/events.ts'
import { type Rejection, refused } from '../../shared/report/rejection.ts'
import type { Accounts } from './accounts.ts'
import type { DirectoryStore, PeopleEvent, RunOptions } from './directory.ts'

export type CommandOutcome =
  | {
      readonly kind: 'done'
      readonly version: number
      readonly events: readonly PeopleEvent[]
      /** A first password, to be shown once and handed over. A repeated command does not show it again. */
      readonly password?: string
    }
  | Rejection

/** Commands on the directory together with what they do to accounts. */
export interface PeopleCommands {
  run(
    command: PeopleCommand,
    actor: PeopleActor,
    options?: Pick<RunOptions, 'idempotencyKey' | 'expectedVersion'>,
  ): Promise<CommandOutcome>
  /** Carries out all or none. Each `person.add` must name its `personId`. */
  runAll(
    commands: readonly PeopleCommand[],
    actor: PeopleActor,
    options: Pick<RunOptions, 'idempotencyKey' | 'expectedVersion'>,
  ): Promise<BatchOutcome>
}

/** What comes of many commands at once: first passwords by person, which a repetition does not show again. */
export type BatchOutcome =
  | { readonly kind: 'done'; readonly version: number; readonly passwords: ReadonlyMap<string, string> }
  | Rejection

export function createPeopleCommands(deps: {
  readonly directory: DirectoryStore
  readonly accounts: Accounts
}): PeopleCommands {
  const { directory, accounts } = deps
  const isLeftOver = (personId: string) => !directory.current().persons.some(p => p.id === personId)

  /** The first password that an event asks for; the account stands before its person does, never after. */
  async function passwordFor(
    event: PeopleEventBody,
    command: PeopleCommand,
  ): Promise<string | Rejection | null> {
    if (event.type === 'person.added' && command.type === 'person.add') {
      const password = await accounts.create(command.login, event.data.id, isLeftOver)
      return password ?? refused('PE-03', { missing: 'login' })
    }
    // The old password is dead before the event cuts the sessions: nobody slips in between.
    if (event.type === 'person.passwordReset')
      return (await accounts.reset(event.data.id)) ?? refused('PE-13', { missing: 'account' })
    return null
  }

  async function runNow(
    command: PeopleCommand,
    actor: PeopleActor,
    options: RunOptions,
  ): Promise<CommandOutcome> {
    let password: string | null = null
    const prepare = async (events: readonly PeopleEventBody[]): Promise<Rejection | null> => {
      for (const event of events) {
        const made = await passwordFor(event, command)
        if (made !== null && typeof made !== 'string') return made
        password = made
      }
      return null
    }
    const outcome = await directory.run([command], actor, { ...options, prepare })
    return outcome.kind !== 'done' || password === null ? outcome : { ...outcome, password }
  }

  async function runAllNow(
    commands: readonly PeopleCommand[],
    actor: PeopleActor,
    options: RunOptions,
  ): Promise<BatchOutcome> {
    const added = commands.flatMap(command => {
      if (command.type !== 'person.add') return []
      const { login, personId } = command
      if (personId === undefined) throw new Error(`who is added among others needs an id: ${login}`)
      return [{ login, personId }]
    })
    let passwords: ReadonlyMap<string, string> = new Map()
    const prepare = async (): Promise<Rejection | null> => {
      const made = await accounts.createMany(added, isLeftOver)
      if ('taken' in made) return refused('PE-03', { missing: 'login', login: made.taken })
      passwords = made
      return null
    }
    const outcome = await directory.run(commands, actor, { ...options, prepare })
    return outcome.kind === 'done' ? { kind: 'done', version: outcome.version, passwords } : outcome
  }

  // One after the other: of two who add the same sign-in name, the second must see the first one's person.
  let last: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const outcome = last.then(work)
    last = outcome.catch(() => undefined)
    return outcome
  }
  return {
    run: (command, actor, options = {}) => inTurn(() => runNow(command, actor, options)),
    runAll: (commands, actor, options) => inTurn(() => runAllNow(commands, actor, options)),
  }
}
