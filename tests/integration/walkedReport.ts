import { expect } from 'vitest'
import type { ReportView } from '../../shared/report/view.ts'
import { compiledReport, submittedReport } from './compiledReport.ts'
import type { Answer } from './office.ts'
import { type District, view } from './running.ts'

/** A report that is walked through its own way over HTTP. */
export class WalkedReport {
  private keys = 0
  readonly district: District
  readonly id: string

  private constructor(district: District, id: string) {
    this.district = district
    this.id = id
  }

  static async compiled(district: District, title?: string): Promise<WalkedReport> {
    return new WalkedReport(district, await compiledReport(district, title))
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

  /** Submitted, and signed by everybody up to and with the leader. */
  async issued(): Promise<this> {
    await this.must('edu.coordinator', { type: 'report.submit' })
    const { hash } = await submittedReport(this.district, this.id)
    for (const [login, stage] of SIGNERS) await this.must(login, { type: 'report.sign', stage, hash })
    return this
  }
}

const SIGNERS = [
  ['edu.head', 'unit_sign'],
  ['gov.clerk', 'office_check'],
  ['gov.office', 'office_head'],
  ['gov.deputy', 'deputy_sign'],
  ['gov.leader', 'leader_sign'],
] as const
