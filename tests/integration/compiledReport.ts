import { expect } from 'vitest'
import { isFrozen } from '../../shared/report/state.ts'
import type { ReportView } from '../../shared/report/view.ts'
import { type Answer, type Client, field } from './office.ts'
import { type District, view } from './running.ts'

/** A short report of our own words: two sections under one chapter. */
const DRAFT = `关于报送自评报告的函

市政府教育督导室：
现将有关情况函告如下。

一、履职情况
（一）经费保障
全年教育支出只增不减，教师侍遇得到保障。
（二）安全管理
校园周边秩序持续向好。

望川区人民政府
2026年11月19日
`

/** A report that is walked through its own way over HTTP. */
export class WalkedReport {
  private keys = 0
  readonly district: District
  readonly id: string

  constructor(district: District, id: string) {
    this.district = district
    this.id = id
  }

  async do(login: string, command: object): Promise<Answer> {
    const client = await this.district.as(login)
    const idempotencyKey = `${this.id}-${++this.keys}`
    return client.post(`/api/reports/${this.id}/commands`, { ...command, idempotencyKey })
  }

  /** As `do`, for steps that the test takes for granted. */
  async must(login: string, command: object): Promise<this> {
    const answer = await this.do(login, command)
    expect({ command, status: answer.status, body: answer.status === 200 ? null : answer.body }).toEqual({
      command,
      status: 200,
      body: null,
    })
    return this
  }

  async view(login = 'edu.coordinator'): Promise<ReportView> {
    return view(await this.district.as(login), this.id)
  }

  async sign(login: string, stage: string): Promise<this> {
    const { report } = await this.view()
    return this.must(login, { type: 'report.sign', stage, hash: 'hash' in report ? report.hash : '' })
  }

  /** Submitted, and signed by everybody up to and with the leader. */
  async issued(): Promise<this> {
    await this.must('edu.coordinator', { type: 'report.submit' })
    await this.sign('edu.head', 'unit_sign')
    await this.sign('gov.clerk', 'office_check')
    await this.sign('gov.office', 'office_head')
    await this.sign('gov.deputy', 'deputy_sign')
    return this.sign('gov.leader', 'leader_sign')
  }

  async step(sectionId: string, login: string, type: string): Promise<void> {
    const section = (await this.view()).sections.find(s => s.id === sectionId)
    const seen =
      section !== undefined && isFrozen(section) ? { version: section.version, hash: section.hash } : {}
    await this.must(login, { type, sectionId, ...seen })
  }
}

/** A new report with every section accepted and its letter filled in, compiled. */
export async function compiledReport(district: District, title = '自评报告的函'): Promise<WalkedReport> {
  const coordinator = await district.as('edu.coordinator')
  const form = new FormData()
  form.set('file', new Blob([DRAFT], { type: 'text/plain' }), '自评报告.txt')
  const imported = await upload(coordinator, form)
  const made = await coordinator.post('/api/reports', { title, period: '2026', from: imported })
  const report = new WalkedReport(district, field(made, 'id'))
  for (const section of (await report.view()).sections.filter(s => s.isLeaf)) {
    const { id: sectionId } = section
    const dueAt = '2030-01-01T00:00:00Z'
    const assign = { type: 'section.assign', sectionId, leadUnitId: 'finance', coUnitIds: [], dueAt }
    await report.must('edu.coordinator', assign)
    await report.must('finance.drafter', { type: 'section.submit', sectionId })
    await report.step(sectionId, 'finance.reviewer', 'section.approve')
    await report.step(sectionId, 'finance.head', 'section.sign')
    await report.must('edu.coordinator', { type: 'section.accept', sectionId })
  }
  const letter = { title, addressee: '市政府教育督导室', signatory: '望川区人民政府', disclosure: 'active' }
  await report.must('edu.coordinator', { type: 'letter.set', ...letter })
  return report.must('edu.coordinator', { type: 'report.compile' })
}

async function upload(client: Client, body: FormData): Promise<string> {
  const headers = { 'X-Requested-With': 'test', Cookie: client.cookie ?? '' }
  const answer = await fetch(`${client.address}/api/imports`, { method: 'POST', headers, body })
  const { importId } = (await answer.json()) as { importId: string }
  return importId
}
