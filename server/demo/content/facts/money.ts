import { schools } from './schools.ts'

// What several figures refer to.
const EDUCATION = '23.86'
const EDUCATION_RATE = '7.8'
const ALL_RATE = '7.1'
const PROJECTS_SHARE = '78.6'
const PRIMARY_STANDARD = 1480
const JUNIOR_STANDARD = 1690
const BUILDING = '4.86'
const LAND = '196.4'
const CHECKED = 412

/** 经费, 亿元: ten months' execution and two months' forecast of 2026. */
export const budget = {
  education: { now: EDUCATION, before: '22.14', more: '1.72', rate: EDUCATION_RATE },
  all: { now: '112.0', before: '104.6', more: '7.4', rate: ALL_RATE },
  educationShare: { now: '21.3', before: '21.2', more: '0.1' },
  rateGap: { now: EDUCATION_RATE, before: ALL_RATE, more: '0.7' },
  preschool: { now: '2.97', before: '2.78', more: '0.19', rate: '6.8' },
  primary: { now: '9.42', before: '8.87', more: '0.55', rate: '6.2' },
  junior: { now: '6.18', before: '5.62', more: '0.56', rate: '10.0' },
  senior: { now: '4.05', before: '3.71', more: '0.34', rate: '9.2' },
  other: { now: '1.24', before: '1.16', more: '0.08', rate: '6.9' },
  compulsory: { part: '15.60', of: EDUCATION, share: '65.4' },
  projects: { part: '4.81', of: '6.12', share: PROJECTS_SHARE },
  projectsGap: { now: '83.3', before: PROJECTS_SHARE, more: '4.7' },
} as const

/** 生均标准与支出, 元. */
export const perPupil = {
  spendPrimary: { now: 33150, before: 31564, more: 1586, rate: '5.0' },
  spendJunior: { now: 43506, before: 40760, more: 2746, rate: '6.7' },
  spendSenior: { now: 43993, before: 40886, more: 3107, rate: '7.6' },
  primary: { now: PRIMARY_STANDARD, before: 1420, more: 60 },
  junior: { now: JUNIOR_STANDARD, before: 1620, more: 70 },
  senior: { now: 1800, before: 1700, more: 100 },
  primaryOverCity: { now: PRIMARY_STANDARD, before: 1300, more: 180 },
  juniorOverCity: { now: JUNIOR_STANDARD, before: 1500, more: 190 },
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
  funds: BUILDING,
  generalBonds: '1.50',
  specialBonds: '1.20',
  districtFunds: '2.16',
  done: { part: '3.92', of: BUILDING, share: '80.7' },
  land: { now: LAND, before: '124.5', more: '71.9', rate: '57.8' },
  landLots: { now: 5, before: 3, more: 2 },
  landNorth: { part: '135.7', of: LAND, share: '69.1' },
  landRural: '60.7',
  opened: 2,
  openedPrimary: 1620,
  openedJunior: 810,
  /** 布局专项规划: what becomes of the schools of today, and what is added. */
  planned: 132,
  plannedKept: 101,
  plannedExtended: 11,
  plannedMerged: 7,
  plannedNew: 20,
  /** 校舍排查, 栋. */
  checked: CHECKED,
  sound: 375,
  unsound: { part: 37, of: CHECKED, share: '9.0' },
  repaired: 28,
  reinforced: 9,
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
  schools: { part: 31, of: schools.total, share: '26.1' },
  evaluated: 42,
  evaluatedExcellent: 19,
  evaluatedGood: 20,
  evaluatedFair: 3,
  problems: 17,
  slow: 8,
  assets: 5,
  purchases: 4,
} as const
