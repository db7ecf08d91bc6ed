import { sha256 } from '../../../shared/document/canonical.ts'
import { canonicalReport, reportContent } from '../../../shared/letter/reportContent.ts'
import type { Stage } from '../../../shared/report/approval/version.ts'
import { openLetter } from '../../../shared/report/letter.ts'
import type { World } from '../../../shared/report/policy.ts'
import { LETTER, SIGNERS } from '../../../shared/report/testing/compiled.ts'
import { Office } from '../../board/testing/office.ts'

/** A report whose three sections are accepted, frozen as the server freezes it. */
export class WholeOffice extends Office {
  /** Stored report versions, by their hashes. */
  readonly stored = new Map<string, string>()

  constructor() {
    super()
    const { a, b, c } = this.named
    for (const id of [a, b, c]) this.assign(id).submit(id).approve(id).sign(id).accept(id)
  }

  override get world(): World {
    return {
      ...super.world,
      assembled: n => {
        const letter = openLetter(this.state.report.letter, address => this.texts.get(address))
        const canonical = canonicalReport(reportContent(this.state, letter, n))
        this.stored.set(sha256(canonical), canonical)
        return sha256(canonical)
      },
    }
  }

  compile(letter: object = {}): this {
    return this.must('edu.coordinator', { ...LETTER, ...letter }).must('edu.coordinator', {
      type: 'report.compile',
    })
  }

  get hash(): string {
    const { report } = this.state
    if (!('hash' in report)) throw new Error(`the report is ${report.state}`)
    return report.hash
  }

  /** Submitted, and signed by everybody up to and with `last`. */
  signedTo(last?: Stage): this {
    this.must('edu.coordinator', { type: 'report.submit' })
    if (last === undefined) return this
    for (const stage of ['unit_sign', 'office_check', 'office_head', 'deputy_sign', 'leader_sign'] as const) {
      this.signStage(stage)
      if (stage === last) break
    }
    return this
  }

  signStage(stage: Stage): this {
    return this.must(SIGNERS[stage], { type: 'report.sign', stage, hash: this.hash })
  }

  /** The same section again, with other words. */
  rewrite(id: string, text: string): this {
    return this.write(id, text, 'finance.drafter').submit(id).approve(id).sign(id).accept(id)
  }
}
