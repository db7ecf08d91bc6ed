// What several figures refer to.
const TEACHERS = 4012
const RURAL = 1083
const RURAL_SHARE = '27.0'
const KEY = 492
const KEY_RURAL_SHARE = '20.9'
const HIRED = 186
const ROTATED = 212
const ROTATED_TEACHERS = 184
const PROMOTED = 174
const QUOTA = 4135
const PRESCHOOL_QUOTA = 612
const HIGH_POSTS = 1024

/** 教师: 31 October 2026. */
export const teachers = {
  total: { now: TEACHERS, before: 3894, more: 118 },
  left: 68,
  inPublic: 3948,
  inPrivate: 64,
  young: { part: 1524, of: TEACHERS, share: '38.0' },
  middle: { part: 1685, of: TEACHERS, share: '42.0' },
  old: { part: 803, of: TEACHERS, share: '20.0' },
  graduate: 618,
  bachelor: 3212,
  college: 182,
  degree: { part: 3830, of: TEACHERS, share: '95.5' },
  rural: { part: RURAL, of: TEACHERS, share: RURAL_SHARE },
  ruralOld: { part: 346, of: RURAL, share: '31.9' },
  /** 骨干教师. */
  key: { part: KEY, of: TEACHERS, share: '12.3' },
  keyCity: 64,
  keyDistrict: 428,
  keyRural: { part: 103, of: KEY, share: KEY_RURAL_SHARE },
  keyGap: { now: RURAL_SHARE, before: KEY_RURAL_SHARE, more: '6.1' },
  /** 职称. */
  professor: 26,
  associate: 946,
  intermediate: 1704,
  basic: 1336,
  high: { part: 972, of: TEACHERS, share: '24.2' },
} as const

/** 招聘、交流、培训、评聘, January to October. */
export const staff = {
  hired: { now: HIRED, before: 154, more: 32, rate: '20.8' },
  hiredPrimary: 92,
  hiredJunior: 61,
  hiredSenior: 33,
  hiredGraduate: { part: 74, of: HIRED, share: '39.8' },
  hiredScience: 68,
  /** 仍缺的理科教师. */
  missingScience: 35,
  missingPhysics: 15,
  missingChemistry: 8,
  missingMaths: 12,
  rotated: { part: ROTATED, of: 1394, share: '15.2' },
  rotatedHeads: 28,
  rotatedTeachers: ROTATED_TEACHERS,
  rotatedKey: { part: 76, of: ROTATED_TEACHERS, share: '41.3' },
  toRural: { part: 118, of: ROTATED, share: '55.7' },
  toCity: 39,
  sameKind: 55,
  otherFlows: 94,
  trainings: 37,
  trainingsState: 6,
  trainingsCity: 9,
  trainingsDistrict: 22,
  trainingCost: 1186,
  trainingEach: 2956,
  promoted: PROMOTED,
  promotedProfessor: 4,
  promotedAssociate: 52,
  promotedIntermediate: 118,
  promotedRural: { part: 61, of: PROMOTED, share: '35.1' },
  inspections: { now: 12, before: 18, less: 6, rate: '33.3' },
} as const

/** 编制与岗位: 31 October 2026. */
export const posts = {
  quota: { now: QUOTA, before: 4090, more: 45, rate: '1.1' },
  quotaPrimary: 18,
  quotaJunior: 27,
  filled: { part: 4061, of: QUOTA, share: '98.2' },
  otherStaff: 113,
  vacant: 74,
  vacantHire: 52,
  vacantReserve: 22,
  moved: 63,
  movedNorth: 47,
  movedRural: 16,
  preschool: { now: PRESCHOOL_QUOTA, before: 588, more: 24, rate: '4.1' },
  preschoolFilled: { part: 574, of: PRESCHOOL_QUOTA, share: '93.8' },
  preschoolVacant: 38,
  highPosts: HIGH_POSTS,
  highFilled: { part: teachers.high.part, of: HIGH_POSTS, share: '94.9' },
  highFree: 52,
} as const
