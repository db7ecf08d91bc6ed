import { describe, expect, it } from 'vitest'
import { readEntry } from '../chain.ts'
import { isFrozen, type ReportState } from '../state.ts'
import { compiled, numbered, reportHash, signedTo, signReport } from '../testing/compiled.ts'
import { Scene } from '../testing/scene.ts'
import { approvalSheet, proofedHash } from './sheet.ts'

const sheetOf = (scene: Scene, state: ReportState = scene.state) =>
  approvalSheet(
    state,
    scene.entries.map(entry => readEntry(entry).event),
    {
      text: address => scene.texts.get(address),
      readsOpinions: () => true,
      timeZone: 'Asia/Shanghai',
    },
  )

describe('the approval sheet', () => {
  it('[AS-01] keeps what was returned: the signature void with its cause, and the reason beside it', () => {
    const scene = signedTo(compiled(new Scene()), 'office_head').must('gov.deputy', {
      type: 'report.return',
      to: 'office_head',
      reason: '请核对抄送单位。',
    })
    scene.must('gov.office', { type: 'report.return', to: 'office_check', reason: '同上。' })
    const [version] = sheetOf(scene).versions
    expect(version?.signatures.map(s => [s.stage, s.void?.cause])).toEqual([
      ['unit_sign', undefined],
      ['office_check', 'returned'],
      ['office_head', 'returned'],
    ])
    // The state remembers the last return alone; the sheet shows both.
    expect(version?.returns.map(r => [r.to, r.text])).toEqual([
      ['office_head', '请核对抄送单位。'],
      ['office_check', '同上。'],
    ])
  })

  it('[AS-01] keeps a referral and what the meeting resolved, also for a version that was replaced', () => {
    const scene = signedTo(compiled(new Scene()), 'deputy_sign')
    const hash = reportHash(scene)
    scene
      .must('gov.leader', { type: 'report.sign', stage: 'leader_sign', hash, toMeeting: true })
      .must('gov.clerk', { type: 'report.meeting', decision: 'revise', date: '2026-11-02' })
    const [version] = sheetOf(scene).versions
    expect(version).toMatchObject({
      isCurrent: false,
      referrals: [{ stage: 'leader_sign' }],
      meetings: [{ decision: 'revise', date: '2026-11-02' }],
    })
    expect(version?.signatures.every(s => s.void?.cause === 'revised')).toBe(true)
  })

  it('[AS-02] names the text as it was put right apart from what was signed, with each change', () => {
    const scene = signedTo(compiled(new Scene()), 'leader_sign')
    const place = {
      in: 'body' as const,
      sectionId: scene.state.sections[0]?.id ?? '',
      paragraphId: '1:0',
    }
    const words = { place, before: '全年', after: '金年' }
    scene.must('gov.proofreader', { type: 'report.proof', changes: [{ ...words, kind: 'typo' }] })
    const proof = () => sheetOf(scene).versions[0]?.issues[0]?.proof
    expect(proof()).toMatchObject({ changes: [{ ...words, section: '一、教育经费' }] })
    // Until a second person has confirmed it, nothing else than what was signed is there.
    expect(proof()?.hash).toBeUndefined()
    scene.must('gov.clerk', { type: 'proof.confirm' })
    expect(proof()?.hash).toBe(proofedHash(reportHash(scene), [words]))
    expect(proof()?.hash).not.toBe(reportHash(scene))
    expect(proofedHash(reportHash(scene), [{ ...words, after: '今年' }])).not.toBe(proof()?.hash)
  })

  it('[AS-01] an issue that was taken back stays: number void, copies destroyed, who issued it struck through', () => {
    const scene = numbered(compiled(new Scene()))
      .must('gov.clerk', {
        type: 'report.print',
        copies: 5,
        distribution: [],
        checker: 'gov.proofreader',
      })
      .must('gov.clerk', { type: 'report.takeBack', to: 'leader_sign', reason: '落款有误。' })
    const sheet = sheetOf(scene)
    expect(sheet.number).toBeUndefined()
    expect(sheet.date).toBeUndefined()
    expect(sheet.numbers).toMatchObject([{ printed: '望川府函〔2026〕136号', void: { text: '落款有误。' } }])
    expect(sheet.versions[0]?.issues).toMatchObject([
      { printing: { copies: 5 }, takenBack: { to: 'leader_sign', destroyed: 5, text: '落款有误。' } },
    ])
    expect(sheet.versions[0]?.signatures.at(-1)).toMatchObject({
      stage: 'leader_sign',
      void: { cause: 'taken_back' },
    })
    signReport(scene, 'leader_sign').must('gov.proofreader', { type: 'report.proof', changes: [] })
    expect(sheetOf(scene).versions[0]?.issues).toHaveLength(2)
    expect(sheetOf(scene).date).toBe('2026-11-02')
  })

  it('[AS-03] prints silence as silence, a dissent as one, and what was carried over as carried', () => {
    const scene = signedTo(compiled(new Scene()))
    const by = { personId: 'hr.head', postId: 'p', at: scene.now }
    const text = 'a'.repeat(64)
    const state: ReportState = {
      ...scene.state,
      sections: scene.state.sections.map((section, i) =>
        i > 0 || !isFrozen(section)
          ? section
          : {
              ...section,
              coUnitIds: ['hr', 'health', 'civil'],
              current: {
                ...section.current,
                opinions: [
                  {
                    ...by,
                    id: 'o1',
                    unitId: 'hr',
                    opinion: 'disagree',
                    text,
                    consultations: [],
                    dispute: { by, reason: text, ruling: { kind: 'proceed', by, text } },
                  },
                  { ...by, id: 'o2', unitId: 'civil', opinion: 'agree', consultations: [], carriedFrom: 1 },
                ],
                closures: [{ unitId: 'health', request: { by }, closed: { by, reason: text } }],
              },
            },
      ),
    }
    scene.texts.set(text, '说明。')
    expect(sheetOf(scene, state).sections[0]?.coUnits).toMatchObject([
      {
        unitId: 'hr',
        kind: 'ruled',
        said: { opinion: 'disagree', text: '说明。' },
        ruling: { text: '说明。' },
      },
      { unitId: 'health', kind: 'closed', closed: { text: '说明。' } },
      { unitId: 'civil', kind: 'agreed', said: { carriedFrom: 1 } },
    ])
  })

  it('[RD-03] says nothing of opinions to who may not read them, not even that there are none', () => {
    const scene = signedTo(compiled(new Scene()))
    const sheet = approvalSheet(scene.state, [], {
      text: () => undefined,
      readsOpinions: () => false,
      timeZone: 'UTC',
    })
    expect(sheet.sections.map(s => s.coUnits)).toEqual([null, null])
  })
})
