// What several figures refer to.
const POPULATION = '63.7'
const MIGRANTS = 9864
const MIGRANTS_IN_PUBLIC = '94.2'

/** 区域与人口: 2025 at the year's end, in 万人 where a string. */
export const district = {
  subdistricts: 6,
  towns: 4,
  townships: 10,
  villages: 112,
  area: 218,
  population: { now: POPULATION, before: '62.9', more: '0.8', rate: '1.3' },
  urban: { part: '47.5', of: POPULATION, share: '74.6' },
  minors: { part: '12.1', of: POPULATION, share: '19.0' },
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
  /** 在园幼儿不足60人的民办园. */
  smallPrivate: 11,
  inPublic: { part: 7985, of: pupils.kindergarten.now, share: '55.5' },
  inInclusive: { part: 13079, of: pupils.kindergarten.now, share: '90.9' },
  inOther: { part: 1307, of: pupils.kindergarten.now, share: '9.1' },
} as const

/** 随迁子女. */
export const migrants = {
  total: { part: MIGRANTS, of: pupils.compulsory, share: '23.1' },
  inPublic: { part: 9292, of: MIGRANTS, share: MIGRANTS_IN_PUBLIC },
  points: { now: MIGRANTS_IN_PUBLIC, before: '93.5', more: '0.7' },
} as const

/** 小学学位供需: places and pupils by area. */
export const supply = {
  north: { part: 10380, of: 9720, share: '106.8', short: 660 },
  south: { part: 10886, of: 12960, share: '84.0', free: 2074 },
  rural: { part: 7150, of: 9000, share: '79.4', free: 1850 },
  total: { part: pupils.primary.now, of: 31680, share: '89.7', free: 3264 },
} as const
