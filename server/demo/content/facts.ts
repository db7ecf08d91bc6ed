/**
 * The figures of the demo report that stand in more than one place or must agree with another one, each typed once.
 * Texts and tables take them from here, so that no two sections can contradict each other; facts.test.ts recomputes
 * sums, differences, rates and shares. Counts are numbers; what is rounded is a string with the digits that are printed.
 *
 * Names: `now` this year, `before` last year, `more` or `less` the difference, `rate` its percentage of `before`;
 * `share` a percentage of the `total` or `of` beside it.
 */

/** 区域与人口: 2025 at the year's end, in 万人 where a string. */
export const district = {
  subdistricts: 6,
  towns: 4,
  townships: 10,
  villages: 112,
  area: 218,
  population: { now: '63.7', before: '62.9', more: '0.8', rate: '1.3' },
  urban: { part: '47.5', of: '63.7', share: '74.6' },
  minors: { part: '12.1', of: '63.7', share: '19.0' },
  births: { now: 4720, before: 5080, less: 360 },
} as const

/** 学校: autumn term of 2026. */
export const schools = {
  total: 119,
  basic: { now: 46, before: 45 },
  /** 小学, 初中, 九年一贯制, 完全中学, 高级中学. */
  primary: 23,
  junior: 12,
  nineYear: 4,
  complete: 5,
  senior: 2,
  secondary: 23,
  kindergartens: 71,
  vocational: 1,
  special: 1,
  privatePrimary: 2,
  public: 44,
  compulsory: 44,
  /** All but kindergartens: each has a deputy head for the rule of law and a leader who keeps in touch. */
  beyondKindergarten: 48,
  rural: 17,
  tiny: 4,
} as const

/** 班级: classes and the average class size. */
export const classes = {
  total: 1226,
  primary: { count: 698, size: '40.7' },
  junior: { count: 327, size: '43.4' },
  senior: { count: 201, size: '45.8' },
} as const

/** 学生: headcount of the autumn term. */
export const pupils = {
  total: { now: 68985, before: 68657, more: 328 },
  basic: { now: 51827, before: 50964, more: 863, rate: '1.7' },
  primary: { now: 28416, before: 28102, more: 314 },
  junior: { now: 14205, before: 13788, more: 417 },
  senior: { now: 9206, before: 9074, more: 132 },
  secondary: { now: 23411, before: 22862, more: 549 },
  compulsory: 42621,
  kindergarten: { now: 14386, before: 14972, less: 586, rate: '3.9' },
  vocational: { now: 2634, before: 2590, more: 44 },
  special: { now: 138, before: 131, more: 7 },
  boarders: 1935,
} as const

/** 学前教育: places by kind of kindergarten. */
export const preschool = {
  publicKindergartens: 38,
  privateKindergartens: 33,
  inclusiveKindergartens: 29,
  otherKindergartens: 4,
  inPublic: { part: 7985, of: 14386, share: '55.5' },
  inInclusive: { part: 13079, of: 14386, share: '90.9' },
  inOther: { part: 1307, of: 14386, share: '9.1' },
} as const

/** 随迁子女. */
export const migrants = {
  total: { part: 9864, of: 42621, share: '23.1' },
  inPublic: { part: 9292, of: 9864, share: '94.2' },
  points: { now: '94.2', before: '93.5', more: '0.7' },
} as const

/** 教师: 31 October 2026. */
export const teachers = {
  total: { now: 4012, before: 3894, more: 118 },
  left: 68,
  inPublic: 3948,
  inPrivate: 64,
  young: { part: 1524, of: 4012, share: '38.0' },
  middle: { part: 1685, of: 4012, share: '42.0' },
  old: { part: 803, of: 4012, share: '20.0' },
  graduate: 618,
  bachelor: 3212,
  college: 182,
  degree: { part: 3830, of: 4012, share: '95.5' },
  rural: { part: 1083, of: 4012, share: '27.0' },
  ruralOld: { part: 346, of: 1083, share: '31.9' },
  /** 骨干教师. */
  key: { part: 492, of: 4012, share: '12.3' },
  keyCity: 64,
  keyDistrict: 428,
  keyRural: { part: 103, of: 492, share: '20.9' },
  keyGap: { now: '27.0', before: '20.9', more: '6.1' },
  /** 职称. */
  professor: 26,
  associate: 946,
  intermediate: 1704,
  basic: 1336,
  high: { part: 972, of: 4012, share: '24.2' },
} as const

/** 招聘、交流、培训、评聘, January to October. */
export const staff = {
  hired: { now: 186, before: 154, more: 32, rate: '20.8' },
  hiredPrimary: 92,
  hiredJunior: 61,
  hiredSenior: 33,
  hiredGraduate: { part: 74, of: 186, share: '39.8' },
  hiredScience: 68,
  /** 仍缺的理科教师. */
  missingScience: 35,
  missingPhysics: 15,
  missingChemistry: 8,
  missingMaths: 12,
  rotated: { part: 212, of: 1394, share: '15.2' },
  rotatedHeads: 28,
  rotatedTeachers: 184,
  rotatedKey: { part: 76, of: 184, share: '41.3' },
  toRural: { part: 118, of: 212, share: '55.7' },
  toCity: 39,
  sameKind: 55,
  otherFlows: 94,
  trainings: 37,
  trainingsState: 6,
  trainingsCity: 9,
  trainingsDistrict: 22,
  trainingCost: 1186,
  trainingEach: 2956,
  promoted: 174,
  promotedProfessor: 4,
  promotedAssociate: 52,
  promotedIntermediate: 118,
  promotedRural: { part: 61, of: 174, share: '35.1' },
  inspections: { now: 12, before: 18, less: 6, rate: '33.3' },
} as const

/** 编制与岗位: 31 October 2026. */
export const posts = {
  quota: { now: 4135, before: 4090, more: 45, rate: '1.1' },
  quotaPrimary: 18,
  quotaJunior: 27,
  filled: { part: 4061, of: 4135, share: '98.2' },
  otherStaff: 113,
  vacant: 74,
  vacantHire: 52,
  vacantReserve: 22,
  moved: 63,
  movedNorth: 47,
  movedRural: 16,
  preschool: { now: 612, before: 588, more: 24, rate: '4.1' },
  preschoolFilled: { part: 574, of: 612, share: '93.8' },
  preschoolVacant: 38,
  highPosts: 1024,
  highFilled: { part: 972, of: 1024, share: '94.9' },
  highFree: 52,
} as const

/** 经费, 亿元: ten months' execution and two months' forecast of 2026. */
export const budget = {
  education: { now: '23.86', before: '22.14', more: '1.72', rate: '7.8' },
  all: { now: '112.0', before: '104.6', more: '7.4', rate: '7.1' },
  educationShare: { now: '21.3', before: '21.2', more: '0.1' },
  rateGap: { now: '7.8', before: '7.1', more: '0.7' },
  preschool: { now: '2.97', before: '2.78', more: '0.19', rate: '6.8' },
  primary: { now: '9.42', before: '8.87', more: '0.55', rate: '6.2' },
  junior: { now: '6.18', before: '5.62', more: '0.56', rate: '10.0' },
  senior: { now: '4.05', before: '3.71', more: '0.34', rate: '9.2' },
  other: { now: '1.24', before: '1.16', more: '0.08', rate: '6.9' },
  compulsory: { part: '15.60', of: '23.86', share: '65.4' },
  projects: { part: '4.81', of: '6.12', share: '78.6' },
  projectsGap: { now: '83.3', before: '78.6', more: '4.7' },
} as const

/** 生均标准与支出, 元. */
export const perPupil = {
  spendPrimary: { now: 33150, before: 31564, more: 1586, rate: '5.0' },
  spendJunior: { now: 43506, before: 40760, more: 2746, rate: '6.7' },
  spendSenior: { now: 43993, before: 40886, more: 3107, rate: '7.6' },
  primary: { now: 1480, before: 1420, more: 60 },
  junior: { now: 1690, before: 1620, more: 70 },
  senior: { now: 1800, before: 1700, more: 100 },
  primaryOverCity: { now: 1480, before: 1300, more: 180 },
  juniorOverCity: { now: 1690, before: 1500, more: 190 },
  boarder: 300,
  special: 8000,
} as const

/** 专项经费, 万元. */
export const funds = {
  boarders: '58.05',
  special: '110.4',
  ruralAllowance: 486,
  classAllowance: '882.72',
  classAllowanceMonthly: 600,
  afterSchool: 2860,
  ruralSchools: 6840,
  ruralCanteens: 2160,
  ruralSports: 1930,
  ruralLabs: 1650,
  ruralNetwork: 1100,
} as const

/** 基本建设: money in 亿元, land in 亩. */
export const building = {
  funds: '4.86',
  generalBonds: '1.50',
  specialBonds: '1.20',
  districtFunds: '2.16',
  done: { part: '3.92', of: '4.86', share: '80.7' },
  land: { now: '196.4', before: '124.5', more: '71.9', rate: '57.8' },
  landLots: { now: 5, before: 3, more: 2 },
  landNorth: { part: '135.7', of: '196.4', share: '69.1' },
  landRural: '60.7',
  opened: 2,
  openedPrimary: 1620,
  openedJunior: 810,
  places: 2430,
  places2025: 1890,
  places2024: 1830,
  openedIn3: 5,
  placesIn3: 6150,
  next: 5700,
  next2027: 3900,
  next2028: 1800,
} as const

/** 经费监管. */
export const oversight = {
  schools: { part: 31, of: 119, share: '26.1' },
  problems: 17,
  slow: 8,
  assets: 5,
  purchases: 4,
} as const

/** 小学学位供需: places and pupils by area. */
export const supply = {
  north: { part: 10380, of: 9720, share: '106.8', short: 660 },
  south: { part: 10886, of: 12960, share: '84.0', free: 2074 },
  rural: { part: 7150, of: 9000, share: '79.4', free: 1850 },
  total: { part: 28416, of: 31680, share: '89.7', free: 3264 },
} as const

/** 校园安全, January to October. */
export const safety = {
  guards: 562,
  posts: 46,
  officersEach: 3,
  officers: 138,
  arrival: { now: '4.6', before: '5.4', less: '0.8' },
  cameras: { now: 6842, before: 6310, more: 532, rate: '8.4' },
  calls: { now: 87, before: 102, less: 15, rate: '14.7' },
  fraud: { now: 12, before: 21, less: 9, rate: '42.9' },
  disputes: { part: 61, of: 64, share: '95.3' },
  stalls: 54,
  stallsBack: { part: 6, of: 54, share: '11.1' },
} as const

/** 学生健康: 31 October 2026. */
export const health = {
  myopia: { now: '51.8', before: '53.1', less: '1.3' },
  /** As measured in spring; superseded. */
  myopiaSpring: { now: '52.4', before: '53.1', less: '0.7' },
  myopic: { part: 26846, of: 51827, share: '51.8' },
  myopicPrimary: { part: 10372, of: 28416, share: '36.5' },
  myopicJunior: { part: 9404, of: 14205, share: '66.2' },
  myopicSenior: { part: 7070, of: 9206, share: '76.8' },
  doctors: { part: 44, of: 46, share: '95.7' },
  doctorsBefore: { part: 40, of: 45, share: '88.9' },
  doctorsRise: { now: '95.7', before: '88.9', more: '6.8' },
  doctorsMissing: 2,
  counsellors: { part: 38, of: 46, share: '82.6' },
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
  samples: { part: 636, of: 640, share: '99.4' },
  samplesRise: { now: '99.4', before: '98.9', more: '0.5' },
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
  afterSchool: { part: 39168, of: 42621, share: '91.9' },
} as const

/** 城乡一体. */
export const union = {
  grouped: { part: 39, of: 46, share: '84.8' },
  ruralProjects: { part: 49, of: 53, share: '92.5' },
  ruralProjectsOpen: 4,
} as const

/** 督导与重点任务. */
export const supervision = {
  inspectors: 36,
  visits: 288,
  visitsEach: 8,
  found: 164,
  mended: { part: 158, of: 164, share: '96.3' },
  open: 6,
  /** As of September; superseded. */
  mendedSeptember: { part: 151, of: 164, share: '92.1' },
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
