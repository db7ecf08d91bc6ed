import { expect } from 'vitest'
import type { ReportCommand } from '../../shared/report/commands.ts'
import type { SubmittedReport } from '../../shared/report/state.ts'
import { isFrozen, isSubmitted } from '../../shared/report/state.ts'
import type { Client } from './office.ts'
import { type District, view } from './running.ts'

/** Last year's report from which this one is made: two chapters with text. */
const LAST_YEAR = `望川区人民政府关于2026年度履行教育职责情况自评的函

一、教育经费保障

全年教育支出只增不减，生均经费逐年增长。

二、教师待遇保障

教师平均工资收入水平不低于公务员。
`

export const LETTER = {
  type: 'letter.set',
  title: '望川区人民政府\n关于2026年度履行教育职责情况自评的函',
  addressee: '市政府教育督导室',
  signatory: '望川区人民政府',
  disclosure: 'active',
  preamble: ['现将有关情况函告如下。'],
} as const satisfies ReportCommand

let keys = 0

/** Gives a command to a report, which has to be carried out. */
export async function order(district: District, login: string, reportId: string, command: object) {
  const client = await district.as(login)
  const answer = await client.post(`/api/reports/${reportId}/commands`, {
    idempotencyKey: `order-${++keys}`,
    ...command,
  })
  expect(answer, JSON.stringify(command)).toMatchObject({ status: 200 })
}

/** A fresh report of two sections, both accepted; not compiled yet. */
export async function collectedReport(district: District, title = '自评报告'): Promise<string> {
  const coordinator = await district.as('edu.coordinator')
  const made = await coordinator.post('/api/reports', {
    title,
    period: '2026',
    from: await imported(coordinator),
  })
  expect(made).toMatchObject({ status: 201 })
  const { id } = made.body as { id: string }
  for (const { id: sectionId, isLeaf } of (await view(coordinator, id)).sections) {
    if (!isLeaf) continue
    await order(district, 'edu.coordinator', id, {
      type: 'section.assign',
      sectionId,
      leadUnitId: 'finance',
      coUnitIds: [],
      dueAt: '2099-01-01T00:00:00Z',
    })
    await acceptedAgain(district, id, sectionId)
  }
  return id
}

/** A section of finance from its draft to acceptance. */
export async function acceptedAgain(district: District, id: string, sectionId: string): Promise<void> {
  const seen = async () => {
    const section = (await view(await district.as('edu.coordinator'), id)).sections.find(
      s => s.id === sectionId,
    )
    if (section === undefined || !isFrozen(section)) throw new Error(`${sectionId} is not frozen`)
    return { sectionId, version: section.version, hash: section.hash }
  }
  await order(district, 'finance.drafter', id, { type: 'section.submit', sectionId })
  await order(district, 'finance.reviewer', id, { type: 'section.approve', ...(await seen()) })
  await order(district, 'finance.head', id, { type: 'section.sign', ...(await seen()) })
  await order(district, 'edu.coordinator', id, { type: 'section.accept', sectionId })
}

/** The same, compiled and with its letter. */
export async function compiledReport(district: District, title?: string): Promise<string> {
  const id = await collectedReport(district, title)
  await order(district, 'edu.coordinator', id, LETTER)
  await order(district, 'edu.coordinator', id, { type: 'report.compile' })
  return id
}

/** The report as it stands submitted. */
export async function submittedReport(district: District, id: string): Promise<SubmittedReport> {
  const { report } = await view(await district.as('edu.coordinator'), id)
  if (!isSubmitted(report)) throw new Error(`the report is ${report.state}`)
  return report
}

/** Signs the stages of a report, in order. */
export async function signStages(
  district: District,
  id: string,
  ...stages: readonly (readonly [login: string, stage: string])[]
): Promise<void> {
  const { hash } = await submittedReport(district, id)
  for (const [login, stage] of stages)
    await order(district, login, id, { type: 'report.sign', stage, hash, opinion: '同意。' })
}

async function imported(client: Client): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([LAST_YEAR]), 'last-year.txt')
  const headers = { Cookie: client.cookie ?? '', 'X-Requested-With': 'test' }
  const response = await fetch(`${client.address}/api/imports`, { method: 'POST', headers, body: form })
  return ((await response.json()) as { importId: string }).importId
}
