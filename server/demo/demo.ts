import type { PeopleCommand } from '../../shared/people/events.ts'
import type { People } from '../people/people.ts'
import type { Storage } from '../storage/port.ts'
import { orderActing } from './acting.ts'
import { buildDemoReport } from './build.ts'
import { buildLastYear } from './lastYear.ts'
import { persons, units } from './people.ts'

export interface DemoDeps {
  readonly storage: Storage
  readonly people: People
  readonly password: string
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly newId: () => string
  readonly newSalt: () => string
}

/**
 * Whether a start was stopped while it made the demo. Half a demo would only confuse, and nothing of anybody's can stand
 * beside it: the server listens once the demo is made, and makes none in a store that holds something.
 */
export async function isDemoUnfinished({ records }: Storage): Promise<boolean> {
  return (await records.get('demo', 'district'))?.value === 'begun'
}

/** Whether a store has the demo, though its accounts may be closed here (PE-21). */
export async function hasDemo({ records }: Storage): Promise<boolean> {
  return (await records.get('demo', 'district')) !== null
}

/** Makes the demo district with last year's report and this year's in an empty store; does nothing in any other. */
export async function makeDemo({ people, password, ...deps }: DemoDeps): Promise<void> {
  const { records } = deps.storage
  if ((await hasDemo(deps.storage)) || people.directory.current().version > 0) return
  await records.put('demo', 'district', 'begun')
  const founded = await people.founding.found(districtCommands(deps.now), { password, demo: true })
  if (founded.kind !== 'done') throw new Error(`the demo district was refused: ${founded.code}`)
  await delegate(people, deps.now)
  await orderActing(people, deps.now)
  const directory = () => people.directory.current()
  // Both wait for the disk most of the time: side by side the first start is no longer than for one.
  await Promise.all([buildLastYear({ ...deps, directory }), buildDemoReport({ ...deps, directory })])
  await records.put('demo', 'district', 'made')
}

/** Units, persons and posts; the posts have been held since the beginning of last year. */
function districtCommands(now: number): PeopleCommand[] {
  const from = `${new Date(now).getUTCFullYear() - 1}-01-01`
  return [
    ...units.map(({ id, name, mark }) => ({ type: 'unit.add' as const, unitId: id, name, mark })),
    ...persons.flatMap(({ id, login, name, unitId, role, title }) => [
      { type: 'person.add' as const, personId: id, name, login },
      { type: 'post.assign' as const, personId: id, unitId, role, title, from },
    ]),
  ]
}

/** The head of the public security bureau lets his liaison act for him, for a year. */
async function delegate({ directory, commands }: People, now: number): Promise<void> {
  const head = directory.current().posts.find(post => post.personId === 'police.head')
  if (head === undefined) throw new Error('the demo has no head of police')
  const outcome = await commands.run(
    {
      type: 'delegation.grant',
      fromPostId: head.id,
      toPersonId: 'police.liaison',
      scope: {},
      from: new Date(now).toISOString(),
      to: new Date(now + YEAR).toISOString(),
    },
    { personId: head.personId, posts: [head] },
  )
  if (outcome.kind !== 'done') throw new Error(`the demo's delegation was refused: ${outcome.code}`)
}

const YEAR = 365 * 24 * 60 * 60 * 1000
