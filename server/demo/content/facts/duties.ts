import { pupils, schools } from './schools.ts'

// What several figures refer to.
const FOUND = 164
const STALLS = 54
const MYOPIA = '51.8'
const MYOPIA_BEFORE = '53.1'
const DOCTORS = '95.7'
const DOCTORS_BEFORE = '88.9'
const SAMPLES_PASSED = '99.4'

/** 督导与重点任务. */
export const supervision = {
  ideologyTeachers: { now: 214, before: 197, more: 17, rate: '8.6' },
  newMembers: { part: 31, of: 47, share: '66.0' },
  inspectors: 36,
  visits: 288,
  visitsEach: 8,
  found: FOUND,
  mended: { part: 158, of: FOUND, share: '96.3' },
  open: 6,
  /** As of September; superseded. */
  mendedSeptember: { part: 151, of: FOUND, share: '92.1' },
  openSeptember: 13,
  tasks: { part: 14, of: 18, share: '77.8' },
  tasksOpen: 4,
  meetings: 15,
  meetingsParty: 6,
  meetingsGovernment: 9,
  matters: 11,
  mattersDone: 9,
  mattersOpen: 2,
} as const

/** 校园安全, January to October. */
export const safety = {
  guards: 562,
  guardsBasic: 346,
  guardsKindergarten: 206,
  guardsOther: 10,
  drills: 744,
  drillsBasic: 460,
  drillsKindergarten: 284,
  posts: schools.basic.now,
  officersEach: 3,
  officers: 138,
  arrival: { now: '4.6', before: '5.4', less: '0.8' },
  cameras: { now: 6842, before: 6310, more: 532, rate: '8.4' },
  calls: { now: 87, before: 102, less: 15, rate: '14.7' },
  fraud: { now: 12, before: 21, less: 9, rate: '42.9' },
  disputes: { part: 61, of: 64, share: '95.3' },
  /** 上下学高峰拥堵明显的学校, by area and by when they are mended. */
  jams: 9,
  jamsSouth: 7,
  jamsNorth: 2,
  jamsFirst: 6,
  jamsThen: 3,
  stalls: STALLS,
  stallsMoved: 31,
  stallsClosed: 23,
  stallsBack: { part: 6, of: STALLS, share: '11.1' },
} as const

/** 学生健康: 31 October 2026. */
export const health = {
  myopia: { now: MYOPIA, before: MYOPIA_BEFORE, less: '1.3' },
  /** As measured in spring; superseded. */
  myopiaSpring: { now: '52.4', before: MYOPIA_BEFORE, less: '0.7' },
  myopic: { part: 26846, of: pupils.basic.now, share: MYOPIA },
  myopicPrimary: { part: 10372, of: pupils.primary.now, share: '36.5' },
  myopicJunior: { part: 9404, of: pupils.junior.now, share: '66.2' },
  myopicSenior: { part: 7070, of: pupils.senior.now, share: '76.8' },
  doctors: { part: 44, of: schools.basic.now, share: DOCTORS },
  doctorsBefore: { part: 40, of: schools.basic.before, share: DOCTORS_BEFORE },
  doctorsRise: { now: DOCTORS, before: DOCTORS_BEFORE, more: '6.8' },
  doctorsMissing: 2,
  counsellors: { part: 38, of: schools.basic.now, share: '82.6' },
  counsellorsMissing: 8,
  hotline: 1074,
  referred: 63,
} as const

/** 食品安全, January to October. */
export const food = {
  canteens: 115,
  canteensBasic: 42,
  canteensOther: 2,
  delivered: 4,
  bright: { now: '100', before: '96.6', more: '3.4' },
  inspections: 345,
  samples: { part: 636, of: 640, share: SAMPLES_PASSED },
  samplesRise: { now: SAMPLES_PASSED, before: '98.9', more: '0.5' },
  bad: 4,
} as const

/** 特殊群体. */
export const care = {
  disabled: { part: 284, of: 286, share: '99.3' },
  disabledSpecial: 126,
  disabledInclusive: 131,
  disabledHome: 27,
  leftBehind: 1632,
  inNeed: 418,
  orphans: 21,
  unsupported: 63,
  otherNeed: 334,
  aided: { now: 3216, before: 3388, less: 172, rate: '5.1' },
  aidedKindergarten: { count: 412, each: 1000, sum: '41.2' },
  aidedPrimary: { count: 968, each: 750, sum: '72.6' },
  aidedJunior: { count: 756, each: 1000, sum: '75.6' },
  aidedSenior: { count: 694, each: 2000, sum: '138.8' },
  aidedVocational: { count: 386, each: 2000, sum: '77.2' },
  aid: '405.4',
} as const

/** 校外培训与课后服务. */
export const training = {
  agencies: { now: 38, before: 52, less: 14, rate: '26.9' },
  arts: 19,
  sports: 11,
  science: 8,
  afterSchool: { part: 39168, of: pupils.compulsory, share: '91.9' },
} as const

/** 城乡一体. */
export const union = {
  groups: 8,
  groupsExcellent: 3,
  groupsGood: 4,
  groupsPassed: 1,
  grouped: { part: 39, of: schools.basic.now, share: '84.8' },
  ruralProjects: { part: 49, of: 53, share: '92.5' },
  ruralProjectsOpen: 4,
} as const
