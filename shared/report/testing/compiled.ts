import { DUE, type Scene } from './scene.ts'

export const LETTER = {
  type: 'letter.set',
  title: '望川区人民政府关于报送自评报告的函',
  addressee: '市政府教育督导室',
  signatory: '望川区人民政府',
  disclosure: 'active',
  preamble: ['现将有关情况函告如下。'],
  contact: { name: '林若溪', phone: '6318' },
} as const

/** A section of `finance` without co-units, written, reviewed, signed and accepted. */
export function acceptedSection(scene: Scene, text: string): string {
  scene.must('edu.coordinator', { type: 'outline.add', parentId: null, index: 99, title: '教育经费' })
  const sectionId = scene.state.sections.at(-1)?.id ?? ''
  scene.must('edu.coordinator', {
    type: 'section.assign',
    sectionId,
    leadUnitId: 'finance',
    coUnitIds: [],
    dueAt: DUE,
  })
  return accepted(scene, sectionId, text)
}

/** From drafting to accepted. */
export function accepted(scene: Scene, sectionId: string, text: string): string {
  scene.write(sectionId, text, 'finance.drafter')
  scene.must('finance.drafter', { type: 'section.submit', sectionId })
  scene.must('finance.reviewer', { type: 'section.approve', sectionId, ...scene.seen(sectionId) })
  scene.must('finance.head', { type: 'section.sign', sectionId, ...scene.seen(sectionId) })
  scene.must('edu.coordinator', { type: 'section.accept', sectionId })
  return sectionId
}

/** A report with two accepted sections and its letter, compiled. */
export function compiled(scene: Scene): Scene {
  acceptedSection(scene, '全年教育支出只增不减。')
  acceptedSection(scene, '教师待遇得到保障')
  return scene.must('edu.coordinator', LETTER).must('edu.coordinator', { type: 'report.compile' })
}

/** Hash of the report version that stands frozen. */
export function reportHash({ state }: Scene): string {
  if (!('hash' in state.report)) throw new Error(`the report is ${state.report.state}`)
  return state.report.hash
}

/** Who signs each stage in the district of the tests. */
export const SIGNERS = {
  unit_sign: 'edu.head',
  office_check: 'gov.clerk',
  office_head: 'gov.office',
  deputy_sign: 'gov.deputy',
  leader_sign: 'gov.leader',
} as const

export const signReport = (scene: Scene, stage: keyof typeof SIGNERS): Scene =>
  scene.must(SIGNERS[stage], { type: 'report.sign', stage, hash: reportHash(scene) })

/** Submitted, and signed by everybody up to and with `last`. */
export function signedTo(scene: Scene, last?: keyof typeof SIGNERS): Scene {
  scene.must('edu.coordinator', { type: 'report.submit' })
  if (last === undefined) return scene
  for (const stage of ['unit_sign', 'office_check', 'office_head', 'deputy_sign', 'leader_sign'] as const) {
    signReport(scene, stage)
    if (stage === last) break
  }
  return scene
}

/** Signed, read for the last time, and numbered. */
export const numbered = (scene: Scene, serial = 136): Scene =>
  signedTo(scene, 'leader_sign')
    .must('gov.proofreader', { type: 'report.proof', changes: [] })
    .must('gov.clerk', { type: 'report.number', code: '望川府函', year: 2026, serial })
