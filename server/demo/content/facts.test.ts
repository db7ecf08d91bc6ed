import { describe, expect, it } from 'vitest'
import * as facts from './facts.ts'
import {
  care,
  classes,
  budget as education,
  food,
  funds,
  perPupil,
  pupils,
  safety,
  schools,
  staff,
  supervision,
  teachers,
} from './facts.ts'
import { type Printed, printedAs } from './testing/printed.ts'

interface Node {
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/** All groups of figures with the path to each. */
function groups(node: Node, path: string): [path: string, group: Node][] {
  return [
    [path, node],
    ...Object.entries(node).flatMap(([key, value]) => (isNode(value) ? groups(value, `${path}.${key}`) : [])),
  ]
}

const every = Object.entries(facts).flatMap(([name, value]) => groups(value, name))
const having = (...keys: string[]) => every.filter(([, group]) => keys.every(key => key in group))
const figure = (group: Node, key: string): Printed => {
  const value = group[key]
  if (typeof value !== 'number' && typeof value !== 'string') throw new Error(`${key} is not a figure`)
  return value
}

describe('the fact sheet', () => {
  it.each(having('now', 'before', 'more'))('%s grew by what it says', (_, group) => {
    const more = figure(group, 'more')
    expect(printedAs(Number(figure(group, 'now')) - Number(figure(group, 'before')), more)).toBe(String(more))
  })

  it.each(having('now', 'before', 'less'))('%s fell by what it says', (_, group) => {
    const less = figure(group, 'less')
    expect(printedAs(Number(figure(group, 'before')) - Number(figure(group, 'now')), less)).toBe(String(less))
  })

  it.each(having('before', 'rate'))('%s has the right rate', (_, group) => {
    const rate = figure(group, 'rate')
    const change = Number(figure(group, 'more' in group ? 'more' : 'less'))
    expect(printedAs((change / Number(figure(group, 'before'))) * 100, rate)).toBe(rate)
  })

  it.each(having('part', 'of', 'share'))('%s has the right share', (_, group) => {
    const share = figure(group, 'share')
    expect(printedAs((Number(figure(group, 'part')) / Number(figure(group, 'of'))) * 100, share)).toBe(share)
  })

  const products: [name: string, result: Printed, exact: number][] = [
    ['护学岗警力', safety.officers, safety.posts * safety.officersEach],
    ['每校一岗', safety.posts, schools.basic.now],
    ['食堂检查', food.inspections, food.canteens * 3],
    ['督导次数', supervision.visits, supervision.inspectors * supervision.visitsEach],
    ['人均培训经费', staff.trainingEach, (staff.trainingCost * 10_000) / teachers.total.now],
    ['小学班额', classes.primary.size, pupils.primary.now / classes.primary.count],
    ['初中班额', classes.junior.size, pupils.junior.now / classes.junior.count],
    ['高中班额', classes.senior.size, pupils.senior.now / classes.senior.count],
    ['寄宿经费', funds.boarders, (pupils.boarders * perPupil.boarder) / 10_000],
    ['特教经费', funds.special, (pupils.special.now * perPupil.special) / 10_000],
    ['班主任津贴', funds.classAllowance, (classes.total * funds.classAllowanceMonthly * 12) / 10_000],
    [
      '教育支出占比',
      education.educationShare.now,
      (Number(education.education.now) / Number(education.all.now)) * 100,
    ],
    [
      '上年教育支出占比',
      education.educationShare.before,
      (Number(education.education.before) / Number(education.all.before)) * 100,
    ],
    ['时序进度', education.projectsGap.now, (10 / 12) * 100],
    ['随迁子女占比', facts.migrants.points.now, Number(facts.migrants.inPublic.share)],
    ...(['now', 'before'] as const).flatMap((key): [string, Printed, number][] => [
      [
        `小学生均 ${key}`,
        perPupil.spendPrimary[key],
        (Number(education.primary[key]) * 1e8) / pupils.primary[key],
      ],
      [
        `初中生均 ${key}`,
        perPupil.spendJunior[key],
        (Number(education.junior[key]) * 1e8) / pupils.junior[key],
      ],
      [
        `高中生均 ${key}`,
        perPupil.spendSenior[key],
        (Number(education.senior[key]) * 1e8) / pupils.senior[key],
      ],
    ]),
    ...[
      care.aidedKindergarten,
      care.aidedPrimary,
      care.aidedJunior,
      care.aidedSenior,
      care.aidedVocational,
    ].map((aid, i): [string, Printed, number] => [
      `资助第${i + 1}项`,
      aid.sum,
      (aid.count * aid.each) / 10_000,
    ]),
  ]
  it.each(products)('%s is computed right', (_, result, exact) => {
    expect(printedAs(exact, result)).toBe(String(result))
  })
})
