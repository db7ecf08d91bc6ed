/** The twelve units of the letter at sign-in: their marks, and whether they have signed in the picture. */
export const LETTER_MARKS = [
  { unitId: 'edu', mark: '教', signed: true },
  { unitId: 'finance', mark: '财', signed: true },
  { unitId: 'police', mark: '公', signed: true },
  { unitId: 'health', mark: '卫', signed: false },
  { unitId: 'hr', mark: '人', signed: true },
  { unitId: 'market', mark: '市', signed: true },
  { unitId: 'planning', mark: '规', signed: false },
  { unitId: 'housing', mark: '建', signed: false },
  { unitId: 'civil', mark: '民', signed: false },
  { unitId: 'staffing', mark: '编', signed: true },
  { unitId: 'develop', mark: '发', signed: true },
  { unitId: 'culture', mark: '文', signed: true },
] as const
