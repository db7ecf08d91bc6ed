import { decidePeople, type PeopleActor, type PeopleWorld } from '../decidePeople.ts'
import type { Directory, Unit } from '../directory.ts'
import { evolveDirectory, type PeopleCommand } from '../events.ts'
import { type Column, dayAfter, dayOf, type RosterRow, roleOf } from './columns.ts'

/** What is wrong with a row, in which column; `code` is worded in the browser. */
export interface RosterFault {
  readonly row: number
  readonly column?: Column
  readonly code: FaultCode
}
export const FAULT_CODES = [
  'required',
  'too_long',
  'formula',
  'unit_code',
  'unit_mismatch',
  'unit_unknown',
  'parent_unknown',
  'parent_differs',
  'login_form',
  'login_taken',
  'person_disabled',
  'role_unknown',
  'date_form',
  'period',
  'yourself',
  'rule',
] as const
export type FaultCode = (typeof FAULT_CODES)[number]

/** What a row would add; nothing where all of it is there already. */
export interface RosterResult {
  readonly row: number
  readonly cells: RosterRow['cells']
  readonly adds: readonly ('unit' | 'person' | 'post')[]
}

/** What a roster comes to on a directory: commands for all of it, or what is wrong. Faults and commands exclude each other. */
export interface RosterPlan {
  readonly rows: readonly RosterResult[]
  readonly faults: readonly RosterFault[]
  readonly commands: readonly PeopleCommand[]
}

const LONGEST = 60
const CODE = /^[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}$/
const LOGIN = /^[a-z0-9][a-z0-9._-]{1,39}$/
/** What a spreadsheet takes for a formula: no name begins so, and what does would be one again in the next table. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * Compares a roster with the directory, row by row (PE-40): units and persons that are not there yet, and posts. A unit is
 * known by its code or its name, a person by his sign-in name. What is there already is left alone, so that the same table
 * may be brought twice.
 */
export function planRoster(
  directory: Directory,
  logins: ReadonlyMap<string, string>,
  given: readonly RosterRow[],
  actor: PeopleActor,
  world: PeopleWorld,
): RosterPlan {
  const plan = new Planner(directory, logins, actor, world)
  // All units first: a row may name one as its parent that stands further down.
  const adds = new Map(given.map(row => [row.row, new Set<RosterResult['adds'][number]>()]))
  for (const row of given) plan.checkText(row)
  for (const row of given) if (plan.unit(row)) adds.get(row.row)?.add('unit')
  plan.addUnits(given)
  for (const row of given) for (const added of plan.member(row)) adds.get(row.row)?.add(added)
  const { faults } = plan
  return {
    rows: given.map(({ row, cells }) => ({ row, cells, adds: [...(adds.get(row) ?? [])] })),
    faults: faults.toSorted((a, b) => a.row - b.row),
    commands: faults.length === 0 ? plan.commands : [],
  }
}

/** A unit that the roster brings; its parent is looked up once all are known. */
interface NewUnit {
  readonly id: string
  readonly name: string
  readonly row: RosterRow
}

class Planner {
  readonly commands: PeopleCommand[] = []
  readonly faults: RosterFault[] = []
  private state: Directory
  private readonly unitsByName: Map<string, string>
  private readonly unitNames: Map<string, string>
  private readonly newUnits = new Map<string, NewUnit>()
  /** Persons by their sign-in names. */
  private readonly persons: Map<string, string>
  private readonly names: Map<string, string>

  constructor(
    directory: Directory,
    logins: ReadonlyMap<string, string>,
    private readonly actor: PeopleActor,
    private readonly world: PeopleWorld,
  ) {
    this.state = directory
    this.unitsByName = new Map(directory.units.map(unit => [unit.name, unit.id]))
    this.unitNames = new Map(directory.units.map(unit => [unit.id, unit.name]))
    this.persons = new Map(logins)
    this.names = new Map(directory.persons.map(person => [person.id, person.name]))
  }

  private fault({ row }: RosterRow, code: FaultCode, column?: Column): false {
    this.faults.push({ row, code, ...(column === undefined ? {} : { column }) })
    return false
  }

  checkText(row: RosterRow): void {
    for (const [column, text] of Object.entries(row.cells) as [Column, string][]) {
      if (text.length > LONGEST) this.fault(row, 'too_long', column)
      else if (FORMULA.test(text)) this.fault(row, 'formula', column)
    }
  }

  /** The unit that a cell names, by code or by name. */
  private find(text: string): string | undefined {
    return this.unitNames.has(text) ? text : this.unitsByName.get(text)
  }

  /** Notes the unit of a row; whether it is new. */
  unit(row: RosterRow): boolean {
    const { unitCode: code, unit: name } = row.cells
    if (code === '' && name === '') return this.fault(row, 'required', 'unit')
    if (code !== '' && !CODE.test(code)) return this.fault(row, 'unit_code', 'unitCode')
    const byCode = code === '' ? undefined : this.unitNames.get(code)
    const byName = this.unitsByName.get(name)
    if (byCode !== undefined)
      return name === '' || byCode === name ? false : this.fault(row, 'unit_mismatch', 'unit')
    if (byName !== undefined) return code === '' ? false : this.fault(row, 'unit_mismatch', 'unitCode')
    if (name === '') return this.fault(row, 'unit_unknown', 'unitCode')
    const id = code === '' ? this.world.newId() : code
    this.newUnits.set(id, { id, name, row })
    this.unitsByName.set(name, id)
    this.unitNames.set(id, name)
    return true
  }

  /** Adds the new units, parents before children; a parent that a row names of a unit there already must be its own. */
  addUnits(rows: readonly RosterRow[]): void {
    const parents = new Map<string, string>()
    for (const row of rows) {
      const { unitCode, unit, parent } = row.cells
      const id = this.find(unitCode === '' ? unit : unitCode)
      if (parent === '' || id === undefined) continue
      const parentId = this.find(parent)
      if (parentId === undefined || parentId === id) this.fault(row, 'parent_unknown', 'parent')
      else if (this.newUnits.has(id) && (parents.get(id) ?? parentId) === parentId) parents.set(id, parentId)
      else if (this.state.units.find(u => u.id === id)?.parentId !== parentId)
        this.fault(row, 'parent_differs', 'parent')
    }
    const waiting = new Map(this.newUnits)
    for (let before = -1; waiting.size !== before; ) {
      before = waiting.size
      for (const unit of waiting.values()) {
        const parentId = parents.get(unit.id)
        if (parentId !== undefined && waiting.has(parentId)) continue
        waiting.delete(unit.id)
        this.addUnit(unit, parentId)
      }
    }
    // What is left is its own parent by some way round.
    for (const { row } of waiting.values()) this.fault(row, 'parent_unknown', 'parent')
  }

  private addUnit({ id, name, row }: NewUnit, parentId: Unit['parentId']): void {
    const command = { type: 'unit.add' as const, unitId: id, name }
    this.decide(row, parentId === undefined ? command : { ...command, parentId })
  }

  /** Adds the person of a row and his post, as far as they are new. */
  member(row: RosterRow): ('person' | 'post')[] {
    const { name, login: typed, role: roleText, from: fromText, to: toText } = row.cells
    // A row of a unit alone.
    if ([name, typed, roleText, fromText, toText].every(text => text === '')) return []
    const before = this.faults.length
    for (const column of ['name', 'login', 'role', 'from'] as const)
      if (row.cells[column] === '') this.fault(row, 'required', column)
    const login = typed.toLowerCase()
    const role = roleOf(roleText)
    const from = dayOf(fromText)
    const until = toText === '' ? undefined : dayOf(toText)
    if (login !== '' && !LOGIN.test(login)) this.fault(row, 'login_form', 'login')
    if (roleText !== '' && role === undefined) this.fault(row, 'role_unknown', 'role')
    if (fromText !== '' && from === undefined) this.fault(row, 'date_form', 'from')
    if (toText !== '' && until === undefined) this.fault(row, 'date_form', 'to')
    if (from !== undefined && until !== undefined && until < from) this.fault(row, 'period', 'to')
    const unitId = this.find(row.cells.unitCode === '' ? row.cells.unit : row.cells.unitCode)
    const known = this.persons.get(login)
    const present = known === undefined ? undefined : this.state.persons.find(p => p.id === known)
    if (known !== undefined && name !== '' && this.names.get(known) !== name)
      this.fault(row, 'login_taken', 'login')
    if (present?.disabled) this.fault(row, 'person_disabled', 'login')
    if (known === this.actor.personId) this.fault(row, 'yourself', 'login')
    if (this.faults.length > before || role === undefined || from === undefined || unitId === undefined)
      return []
    const added: ('person' | 'post')[] = []
    const personId = known ?? this.world.newId()
    if (known === undefined) {
      this.persons.set(login, personId)
      this.names.set(personId, name)
      if (!this.decide(row, { type: 'person.add', personId, name, login })) return added
      added.push('person')
    }
    const post = { type: 'post.assign' as const, personId, unitId, role, from }
    const given = this.decide(row, until === undefined ? post : { ...post, to: dayAfter(until) })
    return given ? [...added, 'post'] : added
  }

  /** Takes a command into the plan as the rules decide it; whether it adds something. A post that is held is not added twice. */
  private decide(row: RosterRow, command: PeopleCommand): boolean {
    const decision = decidePeople(this.state, command, this.actor, this.world)
    if (decision.kind === 'accepted') {
      this.state = decision.events.reduce(evolveDirectory, this.state)
      this.commands.push(command)
      return true
    }
    return decision.code === 'post_exists' ? false : this.fault(row, 'rule')
  }
}
