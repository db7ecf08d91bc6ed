import { describe, expect, it } from 'vitest'
import { decidePeople } from '../decidePeople.ts'
import { type Directory, postsOf } from '../directory.ts'
import { directoryOf, evolveDirectory } from '../events.ts'
import { COLUMNS, type Column, columnOf, dayOf, type RosterRow, roleOf } from './columns.ts'
import { planRoster } from './plan.ts'

const NOW = '2026-11-02T01:00:00.000Z'
const before = directoryOf([
  { type: 'unit.added', data: { id: 'gov', name: '区政府办', mark: '政' } },
  { type: 'unit.added', data: { id: 'finance', name: '区财政局', mark: '财' } },
  ...['admin', 'shen', 'gone'].map(id => ({ type: 'person.added' as const, data: { id, name: `名${id}` } })),
  { type: 'post.assigned', data: { id: 'p1', personId: 'admin', unitId: 'gov', role: 'admin', from: NOW } },
  { type: 'post.assigned', data: { id: 'p2', personId: 'shen', unitId: 'finance', role: 'head', from: NOW } },
  { type: 'person.disabled', data: { id: 'gone' } },
])
const logins = new Map(before.persons.map(({ id }) => [id, id]))

/** A table: `unit | name | login | role | from` of each row, and what else it holds. */
const table = (...rows: Partial<Record<Column, string>>[]): RosterRow[] =>
  rows.map((cells, at) => ({
    row: at + 2,
    cells: Object.fromEntries(COLUMNS.map(column => [column, cells[column] ?? ''])) as Record<Column, string>,
  }))
const who = (name: string, login: string, role = '拟稿人', more: Partial<Record<Column, string>> = {}) => ({
  unit: '区财政局',
  name,
  login,
  role,
  from: '2026-11-01',
  ...more,
})

function plan(rows: readonly RosterRow[], directory: Directory = before, known = logins) {
  let ids = 0
  const world = { now: NOW, newId: () => `new${++ids}`, startOfDay: (day: string) => `${day}T00:00:00+08:00` }
  const actor = { personId: 'admin', posts: postsOf(directory, 'admin', NOW) }
  const made = planRoster(directory, known, rows, actor, world)
  const after = made.commands.reduce((state, command) => {
    const decision = decidePeople(state, command, actor, world)
    if (decision.kind !== 'accepted') throw new Error(decision.code)
    return decision.events.reduce(evolveDirectory, state)
  }, directory)
  return { ...made, after }
}
const faults = (...rows: Parameters<typeof table>) =>
  plan(table(...rows)).faults.map(({ row, column, code }) => `${row} ${column} ${code}`)

describe('a roster', () => {
  it('[PE-40] adds the units, persons and posts that are not there yet, parents before children', () => {
    const { rows, commands, after } = plan(
      table(
        { unitCode: 'budget', unit: '预算科', parent: '区经贸局' },
        who('许清和', 'xu.qh', '拟稿人', { unit: '区经贸局', to: '2026-12-31' }),
        who('许清和', 'XU.QH', '联络员'),
        who('名shen', 'shen', 'head'),
      ),
    )
    expect(rows.map(row => row.adds)).toEqual([['unit'], ['unit', 'person', 'post'], ['post'], []])
    expect(commands.map(command => command.type)).toEqual([
      ...['unit.add', 'unit.add', 'person.add', 'post.assign', 'post.assign'],
    ])
    expect(after.units.at(-1)).toMatchObject({
      id: 'budget',
      name: '预算科',
      parentId: after.units.at(-2)?.id,
    })
    expect(after.posts.at(-2)).toMatchObject({
      role: 'drafter',
      from: '2026-11-01T00:00:00+08:00',
      to: '2027-01-01T00:00:00+08:00',
    })
    expect(after.posts.at(-1)).toMatchObject({ role: 'liaison', unitId: 'finance' })
  })

  it('[PE-40] brought again adds nothing', () => {
    const rows = table(who('许清和', 'xu.qh'), { unit: '区经贸局' })
    const { after } = plan(rows)
    const personId = after.persons.at(-1)?.id ?? ''
    expect(plan(rows, after, new Map([...logins, ['xu.qh', personId]]))).toMatchObject({
      commands: [],
      faults: [],
    })
  })

  it('[PE-41] with one wrong row adds nothing at all, and names every fault by row and column', () => {
    const rows = table(who('许清和', 'xu.qh'), who('', 'x', '科员', { from: '2026-02-30', to: '明年' }))
    const { commands, faults: found } = plan(rows)
    expect(commands).toEqual([])
    expect(found.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '3 name required',
      '3 login login_form',
      '3 role role_unknown',
      '3 from date_form',
      '3 to date_form',
    ])
  })

  it('[PE-41] contradicts neither the directory nor itself', () => {
    expect(faults({ unitCode: 'gov', unit: '区教委' })).toEqual(['2 unit unit_mismatch'])
    expect(faults({ unitCode: 'czj', unit: '区财政局' })).toEqual(['2 unitCode unit_mismatch'])
    expect(faults({ unitCode: 'czj' })).toEqual(['2 unitCode unit_unknown'])
    expect(faults({ unitCode: '财政' })).toEqual(['2 unitCode unit_code'])
    expect(faults({ unit: '甲', parent: '乙' })).toEqual(['2 parent parent_unknown'])
    expect(faults({ unit: '甲', parent: '乙' }, { unit: '乙', parent: '甲' })).toEqual([
      '2 parent parent_unknown',
      '3 parent parent_unknown',
    ])
    expect(faults({ unit: '区财政局', parent: '区政府办' })).toEqual(['2 parent parent_differs'])
    expect(faults(who('别人', 'shen'))).toEqual(['2 login login_taken'])
    expect(faults(who('甲', 'same'), who('乙', 'same'))).toEqual(['3 login login_taken'])
    expect(faults(who('名gone', 'gone'))).toEqual(['2 login person_disabled'])
    expect(faults(who('名admin', 'admin'))).toEqual(['2 login yourself'])
    expect(faults(who('甲', 'jia', '拟稿人', { to: '2026-10-01' }))).toEqual(['2 to period'])
    expect(faults(who('甲', 'jia', '拟稿人', { unit: '' }))).toEqual(['2 unit required'])
  })

  it('[PE-41] takes nothing that a spreadsheet would take for a formula, and nothing that is too long', () => {
    for (const name of ['=1+1', '+86', '-1', '@SUM(A1)'])
      expect(faults(who(name, 'jia'))).toEqual(['2 name formula'])
    expect(faults(who('甲'.repeat(61), 'jia'))).toEqual(['2 name too_long'])
  })

  it('[PE-40] of five thousand rows is planned in a moment', () => {
    const rows = table(...Array.from({ length: 5000 }, (_, i) => who(`人${i}`, `p.${i}`, '联络员')))
    const { commands, faults: found } = plan(rows)
    expect(found).toEqual([])
    expect(commands).toHaveLength(10_000)
  }, 30_000)
})

describe('what people write into a roster', () => {
  it('[PE-40] are headings in Chinese or English, with notes or without', () => {
    expect(['单位编码', '登录名（必填）', 'Login', ' Start  date ', '角色*', '备注'].map(columnOf)).toEqual([
      ...['unitCode', 'login', 'login', 'from', 'role', undefined],
    ])
  })

  it('[PE-40] are roles by their Chinese names, and days in any usual form', () => {
    expect(['主要负责人', '审核人', 'Office head', 'leader', '局长'].map(roleOf)).toEqual([
      ...['head', 'reviewer', 'office_head', 'leader', undefined],
    ])
    expect(
      ['2026-1-5', '2026/01/05', '2026.1.5', '2026年1月5日', '5.1.2026', '2026-04-31'].map(dayOf),
    ).toEqual([...Array(4).fill('2026-01-05'), undefined, undefined])
  })
})
