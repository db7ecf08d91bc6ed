import { describe, expect, it } from 'vitest'
import * as facts from './facts.ts'
import {
  building,
  care,
  classes,
  district,
  budget as education,
  food,
  funds,
  health,
  oversight,
  perPupil,
  posts,
  preschool,
  pupils,
  safety,
  schools,
  staff,
  supervision,
  supply,
  teachers,
  training,
  union,
} from './facts.ts'

type Printed = number | string

/** Digits after the point, as printed. */
const digits = (value: Printed): number => String(value).split('.')[1]?.length ?? 0

/** A value rounded half away from zero to the digits that another is printed with. */
const printedAs = (exact: number, printed: Printed): string =>
  (Math.round(Number((exact * 10 ** digits(printed)).toPrecision(12))) / 10 ** digits(printed)).toFixed(
    digits(printed),
  )

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

  const sums: [name: string, total: Printed, parts: Printed[]][] = [
    ['镇街', district.townships, [district.subdistricts, district.towns]],
    ['中学', schools.secondary, [schools.junior, schools.nineYear, schools.complete, schools.senior]],
    ['中小学', schools.basic.now, [schools.primary, schools.secondary]],
    ['学校', schools.total, [schools.basic.now, schools.kindergartens, schools.vocational, schools.special]],
    ['公办中小学', schools.basic.now, [schools.public, schools.privatePrimary]],
    [
      '义务教育学校',
      schools.compulsory,
      [schools.primary, schools.junior, schools.nineYear, schools.complete],
    ],
    ['幼儿园以外', schools.beyondKindergarten, [schools.basic.now, schools.vocational, schools.special]],
    ['今年中小学', schools.basic.now, [schools.basic.before, building.opened, -1]],
    ['幼儿园', schools.kindergartens, [preschool.publicKindergartens, preschool.privateKindergartens]],
    [
      '民办园',
      preschool.privateKindergartens,
      [preschool.inclusiveKindergartens, preschool.otherKindergartens],
    ],
    ['在园幼儿', pupils.kindergarten.now, [preschool.inInclusive.part, preschool.inOther.part]],
    ['教学班', classes.total, [classes.primary.count, classes.junior.count, classes.senior.count]],
    ...(['now', 'before', 'more'] as const).flatMap((key): [string, Printed, Printed[]][] => [
      [`中小学生 ${key}`, pupils.basic[key], [pupils.primary[key], pupils.junior[key], pupils.senior[key]]],
      [`中学生 ${key}`, pupils.secondary[key], [pupils.junior[key], pupils.senior[key]]],
      [
        `学生 ${key}`,
        pupils.total[key],
        [
          key === 'more' ? -pupils.kindergarten.less : pupils.kindergarten[key],
          pupils.primary[key],
          pupils.secondary[key],
          pupils.vocational[key],
          pupils.special[key],
        ],
      ],
      [
        `教育支出 ${key}`,
        education.education[key],
        [
          education.preschool[key],
          education.primary[key],
          education.junior[key],
          education.senior[key],
          education.other[key],
        ],
      ],
    ]),
    ['义务教育学生', pupils.compulsory, [pupils.primary.now, pupils.junior.now]],
    ['义务教育支出', education.compulsory.part, [education.primary.now, education.junior.now]],
    ['专任教师', teachers.total.now, [teachers.inPublic, teachers.inPrivate]],
    ['教师年龄', teachers.total.now, [teachers.young.part, teachers.middle.part, teachers.old.part]],
    ['年龄占比', 100, [teachers.young.share, teachers.middle.share, teachers.old.share]],
    ['教师学历', teachers.total.now, [teachers.degree.part, teachers.college]],
    ['本科及以上', teachers.degree.part, [teachers.graduate, teachers.bachelor]],
    ['净增教师', staff.hired.now, [teachers.total.more, teachers.left]],
    ['骨干教师', teachers.key.part, [teachers.keyCity, teachers.keyDistrict]],
    ['职称', teachers.total.now, [teachers.high.part, teachers.intermediate, teachers.basic]],
    ['高级职称', teachers.high.part, [teachers.professor, teachers.associate]],
    ['招聘', staff.hired.now, [staff.hiredPrimary, staff.hiredJunior, staff.hiredSenior]],
    ['理科缺口', staff.missingScience, [staff.missingPhysics, staff.missingChemistry, staff.missingMaths]],
    ['交流轮岗', staff.rotated.part, [staff.rotatedHeads, staff.rotatedTeachers]],
    ['交流流向', staff.rotated.part, [staff.toRural.part, staff.toCity, staff.sameKind]],
    ['其余流向', staff.otherFlows, [staff.toCity, staff.sameKind]],
    ['培训项目', staff.trainings, [staff.trainingsState, staff.trainingsCity, staff.trainingsDistrict]],
    [
      '新评聘',
      staff.promoted,
      [staff.promotedProfessor, staff.promotedAssociate, staff.promotedIntermediate],
    ],
    ['增编', posts.quota.more, [posts.quotaPrimary, posts.quotaJunior]],
    ['编制', posts.quota.now, [posts.filled.part, posts.vacant]],
    ['在编', posts.filled.part, [teachers.inPublic, posts.otherStaff]],
    ['空编', posts.vacant, [posts.vacantHire, posts.vacantReserve]],
    ['调剂编制', posts.moved, [posts.movedNorth, posts.movedRural]],
    ['公办园编制', posts.preschool.now, [posts.preschoolFilled.part, posts.preschoolVacant]],
    ['高级岗位', posts.highPosts, [posts.highFilled.part, posts.highFree]],
    ['基建资金', building.funds, [building.generalBonds, building.specialBonds, building.districtFunds]],
    ['用地', building.land.now, [building.landNorth.part, building.landRural]],
    ['当年学位', building.places, [building.openedPrimary, building.openedJunior]],
    ['三年学位', building.placesIn3, [building.places2024, building.places2025, building.places]],
    ['在建学位', building.next, [building.next2027, building.next2028]],
    ['检查问题', oversight.problems, [oversight.slow, oversight.assets, oversight.purchases]],
    [
      '乡镇改造',
      funds.ruralSchools,
      [funds.ruralCanteens, funds.ruralSports, funds.ruralLabs, funds.ruralNetwork],
    ],
    ['小学学位', supply.total.of, [supply.north.of, supply.south.of, supply.rural.of]],
    ['小学在读', supply.total.part, [supply.north.part, supply.south.part, supply.rural.part]],
    ['余缺', supply.total.free, [-supply.north.short, supply.south.free, supply.rural.free]],
    ['新城片区学位', supply.north.part, [supply.north.of, supply.north.short]],
    ['老城片区学位', supply.south.of, [supply.south.part, supply.south.free]],
    ['乡镇学位', supply.rural.of, [supply.rural.part, supply.rural.free]],
    [
      '近视学生',
      health.myopic.part,
      [health.myopicPrimary.part, health.myopicJunior.part, health.myopicSenior.part],
    ],
    ['校医', schools.basic.now, [health.doctors.part, health.doctorsMissing]],
    ['心理教师', schools.basic.now, [health.counsellors.part, health.counsellorsMissing]],
    ['保安员', safety.guards, [safety.guardsBasic, safety.guardsKindergarten, safety.guardsOther]],
    ['演练', safety.drills, [safety.drillsBasic, safety.drillsKindergarten]],
    ['现有学校', schools.total, [building.plannedKept, building.plannedExtended, building.plannedMerged]],
    ['规划学校', building.planned, [building.plannedKept, building.plannedExtended, building.plannedNew]],
    ['校舍', building.checked, [building.sound, building.unsound.part]],
    ['校舍处置', building.unsound.part, [building.repaired, building.reinforced]],
    [
      '绩效评价',
      oversight.evaluated,
      [oversight.evaluatedExcellent, oversight.evaluatedGood, oversight.evaluatedFair],
    ],
    ['教育集团', union.groups, [union.groupsExcellent, union.groupsGood, union.groupsPassed]],
    ['拥堵片区', safety.jams, [safety.jamsSouth, safety.jamsNorth]],
    ['拥堵改造', safety.jams, [safety.jamsFirst, safety.jamsThen]],
    ['取缔摊点', safety.stalls, [safety.stallsMoved, safety.stallsClosed]],
    ['食堂', food.canteens, [food.canteensBasic, schools.kindergartens, food.canteensOther]],
    ['供餐', schools.basic.now, [food.canteensBasic, food.delivered]],
    ['抽检', food.samples.of, [food.samples.part, food.bad]],
    ['残疾儿童', care.disabled.part, [care.disabledSpecial, care.disabledInclusive, care.disabledHome]],
    ['困境儿童', care.inNeed, [care.orphans, care.unsupported, care.otherNeed]],
    ['培训机构', training.agencies.now, [training.arts, training.sports, training.science]],
    ['督导问题', supervision.found, [supervision.mended.part, supervision.open]],
    ['督导问题（9月）', supervision.found, [supervision.mendedSeptember.part, supervision.openSeptember]],
    ['重点任务', supervision.tasks.of, [supervision.tasks.part, supervision.tasksOpen]],
    ['专题会议', supervision.meetings, [supervision.meetingsParty, supervision.meetingsGovernment]],
    ['议定事项', supervision.matters, [supervision.mattersDone, supervision.mattersOpen]],
    ['乡镇项目', union.ruralProjects.of, [union.ruralProjects.part, union.ruralProjectsOpen]],
    ...(['count', 'sum'] as const).map((key): [string, Printed, Printed[]] => [
      `资助 ${key}`,
      key === 'count' ? care.aided.now : care.aid,
      [
        care.aidedKindergarten[key],
        care.aidedPrimary[key],
        care.aidedJunior[key],
        care.aidedSenior[key],
        care.aidedVocational[key],
      ],
    ]),
  ]
  it.each(sums)('%s adds up', (_, total, parts) => {
    const sum = parts.reduce((before: number, part) => before + Number(part), 0)
    expect(printedAs(sum, total)).toBe(String(total))
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
