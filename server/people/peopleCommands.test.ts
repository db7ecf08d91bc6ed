import { describe, expect, it } from 'vitest'
import type { PeopleCommand } from '../../shared/people/events.ts'
import type { Accounts } from './accounts.ts'
import type { DirectoryStore } from './directory.ts'
import { createPeopleCommands } from './peopleCommands.ts'

/** Two stores whose every step takes a turn of the event loop: accounts by name, and a directory that adds persons. */
function scene() {
  const owners = new Map<string, string>()
  const persons: { id: string; name: string }[] = []
  const turn = () => new Promise(resolve => setImmediate(resolve))
  const accounts: Pick<Accounts, 'create'> = {
    async create(login, personId, isLeftOver) {
      await turn()
      const owner = owners.get(login)
      if (owner !== undefined && !isLeftOver(owner)) return null
      owners.set(login, personId)
      return `first password of ${personId}`
    },
  }
  const directory: Pick<DirectoryStore, 'current' | 'run'> = {
    current: () => ({ version: persons.length, units: [], persons, posts: [], delegations: [] }),
    async run([command], _, options) {
      if (command?.type !== 'person.add') throw new Error('unexpected')
      const person = { id: command.name, name: command.name }
      const hindrance = await options?.prepare?.([{ type: 'person.added', data: person }])
      if (hindrance) return hindrance
      await turn()
      if (command.name === 'unstored') throw new Error('disk full')
      persons.push(person)
      return { kind: 'done', version: persons.length, events: [] }
    },
  }
  const commands = createPeopleCommands({
    accounts: accounts as Accounts,
    directory: directory as DirectoryStore,
  })
  const add = (name: string) => {
    const command: PeopleCommand = { type: 'person.add', name, login: 'zhou' }
    return commands.run(command, { personId: 'admin', posts: [] })
  }
  return { add, owners, turn }
}

describe('commands that make accounts', () => {
  it('[PE-03] wait for each other: the second of one name is refused, however they overlap', async () => {
    for (let turns = 0; turns < 4; turns++) {
      const { add, owners, turn } = scene()
      const first = add('周晓晴')
      for (let i = 0; i < turns; i++) await turn()
      const second = add('周小青')
      expect(await first).toMatchObject({ kind: 'done', password: 'first password of 周晓晴' })
      expect(await second).toMatchObject({ kind: 'refused', code: 'PE-03' })
      expect(owners.get('zhou')).toBe('周晓晴')
    }
  })

  it('[PE-03] go on after one that the store did not take, and its name is free', async () => {
    const { add } = scene()
    const failing = add('unstored')
    const next = add('周晓晴')
    await expect(failing).rejects.toThrow('disk full')
    expect(await next).toMatchObject({ kind: 'done', password: 'first password of 周晓晴' })
  })
})
