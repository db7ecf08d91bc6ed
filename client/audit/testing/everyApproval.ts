import type { EventBody } from '../../../shared/report/events.ts'
import { MAY } from './chain.ts'

const hash = '4ad291c8'.padEnd(64, '0')
const whole = { n: 1 }
/** The report's own way, from the submission to the archive. */
export const APPROVAL: readonly [EventBody, verb: string, sentence: string][] = [
  [
    {
      type: 'report.created',
      data: {
        reportId: 'next',
        title: '更正函',
        period: '2026',
        template: { leadFirst: false, issuer: 'leader' },
        amends: { kind: 'correction', reportId: 'demo' },
      },
    },
    '新建',
    '新建报告《更正函》，更正或补充报告 demo',
  ],
  [
    { type: 'report.submitted', data: { ...whole, hash, unitId: 'edu' } },
    '送审',
    '报送稿第1稿送区教委审签，全文校验码 4ad2 91c8',
  ],
  [
    {
      type: 'report.signed',
      data: { ...whole, hash, stage: 'unit_sign', signatureId: 's', unitId: 'edu', opinion: hash },
    },
    '审签',
    '区教委审签报送稿第1稿，全文校验码 4ad2 91c8，附意见',
  ],
  [
    {
      type: 'report.signed',
      data: { ...whole, hash, stage: 'leader_sign', signatureId: 's', unitId: 'gov' },
    },
    '审签',
    '区长签发报送稿第1稿，全文校验码 4ad2 91c8',
  ],
  [{ type: 'report.advanced', data: { ...whole, to: 'office_check' } }, '流转', '报送稿第1稿转为政府办核稿'],
  [
    { type: 'report.referred', data: { ...whole, stage: 'deputy_sign' } },
    '提请',
    '报送稿第1稿提请常务会议审议',
  ],
  [
    {
      type: 'report.met',
      data: { ...whole, decision: 'approved', date: '2026-11-19', to: 'leader_sign' },
    },
    '会议',
    '常务会议（2026-11-19）审议通过报送稿第1稿',
  ],
  [
    { type: 'report.returned', data: { ...whole, to: 'unit_sign', reason: hash } },
    '退回',
    '报送稿第1稿退回教委审签，附理由',
  ],
  [
    { type: 'report.returned', data: { ...whole, to: 'compiling', sectionIds: ['b', 'c'] } },
    '退回',
    '报送稿第1稿退回，重新打开一（一）经费、一（二）健康',
  ],
  [
    {
      type: 'report.proofed',
      data: {
        ...whole,
        proofId: 'p',
        places: [{ in: 'preamble', index: 0 }],
        befores: [hash],
        afters: [hash],
      },
    },
    '复核',
    '复核报送稿第1稿，改动1处',
  ],
  [
    { type: 'report.proofed', data: { ...whole, proofId: 'p', places: [], befores: [], afters: [] } },
    '复核',
    '复核报送稿第1稿，无改动',
  ],
  [{ type: 'proof.confirmed', data: { ...whole, proofId: 'p' } }, '确认', '确认报送稿第1稿的复核改动'],
  [
    { type: 'report.numbered', data: { ...whole, code: '望川府函', year: 2026, serial: 136 } },
    '编号',
    '编号 望川府函〔2026〕136号',
  ],
  [
    { type: 'report.numberVoided', data: { ...whole, reason: hash } },
    '废号',
    '报送稿第1稿的文号作废，永不再用，附理由',
  ],
  [
    { type: 'report.printed', data: { ...whole, copies: 5, distribution: [], checker: 'meng' } },
    '印制',
    '印制5份，由孟澜校对',
  ],
  [
    { type: 'report.sealed', data: { ...whole, keeper: 'meng', at: MAY } },
    '用印',
    '由孟澜用印，11月12日 14:03',
  ],
  [{ type: 'report.dispatched', data: { ...whole, channel: '机要交换' } }, '报送', '经机要交换报送'],
  [
    { type: 'report.dispatched', data: { ...whole, channel: '机要交换', receipt: '收12' } },
    '报送',
    '经机要交换报送，回执 收12',
  ],
  [{ type: 'report.published', data: whole }, '公示', '公示'],
  [{ type: 'report.archived', data: { ...whole, retention: 'permanent' } }, '归档', '归档，永久保管'],
  [
    { type: 'report.takenBack', data: { ...whole, to: 'leader_sign', destroyed: 0 } },
    '收回',
    '报送稿第1稿收回，转为区长签发',
  ],
  [
    { type: 'report.takenBack', data: { ...whole, to: 'compiling', destroyed: 5, reason: hash } },
    '收回',
    '报送稿第1稿收回，转为统稿，已印5份全部销毁，附理由',
  ],
  [{ type: 'report.abandoned', data: { reason: hash } }, '终止', '终止报告，附理由'],
  [
    { type: 'report.amended', data: { kind: 'correction', reportId: 'next', title: '更正函' } },
    '更正',
    '发起更正《更正函》',
  ],
]
