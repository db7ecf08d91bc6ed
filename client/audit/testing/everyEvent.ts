import type { EventBody } from '../../../shared/report/events.ts'
import { EMPTY_LETTER } from '../../../shared/report/letter.ts'
import { MAY } from './chain.ts'

/** A version of the section `b`. */
export const version = { sectionId: 'b', n: 2 }
const hash = '4ad291c8'.padEnd(64, '0')
const signature = { ...version, hash, signatureId: 's1', unitId: 'health' }
const letter = { ...EMPTY_LETTER, title: '望川区人民政府\n关于报送自评报告的函', preamble: [hash] }
/** An event of every kind, with its verb and its sentence. */
export const EVERY: readonly [EventBody, verb: string, sentence: string][] = [
  [
    {
      type: 'report.created',
      data: {
        reportId: 'demo',
        title: '自评报告',
        period: '2026',
        template: { leadFirst: false, issuer: 'leader' },
      },
    },
    '新建',
    '新建报告《自评报告》',
  ],
  [
    { type: 'outline.added', data: { sectionId: 'b', parentId: 'a', index: 0, title: '投入' } },
    '增设',
    '增设 一（一）投入',
  ],
  [{ type: 'outline.renamed', data: { sectionId: 'b', title: '经费' } }, '改题', '标题改为 一（一）经费'],
  [
    { type: 'outline.moved', data: { sectionId: 'c', parentId: 'a', index: 1 } },
    '移动',
    '一（二）健康 移到 一、成效 下第2位',
  ],
  [
    { type: 'outline.moved', data: { sectionId: 'a', parentId: null, index: 0 } },
    '移动',
    '一、成效 移到第1章',
  ],
  [
    { type: 'outline.added', data: { sectionId: 'x', parentId: null, index: 1, title: '旧章' } },
    '增设',
    '增设 旧章',
  ],
  [
    { type: 'outline.wrapped', data: { sectionId: 'x', wrapperId: 'y' } },
    '分节',
    '旧章（已删除） 下设小节，原有正文归入其中',
  ],
  [{ type: 'outline.closed', data: { sectionId: 'y' } }, '停笔', '旧章（已删除） 拟删除，正文停止编辑'],
  [{ type: 'outline.kept', data: { sectionId: 'y' } }, '保留', '旧章（已删除） 已有正文，未予删除'],
  [{ type: 'outline.removed', data: { sectionId: 'y' } }, '删除', '删除 旧章（已删除）'],
  [
    {
      type: 'section.assigned',
      data: {
        sectionId: 'b',
        leadUnitId: 'health',
        coUnitIds: [],
        dueAt: MAY,
        coEdit: false,
        wordBudget: 300,
      },
    },
    '分配',
    '一（一）经费 由区卫健委牵头，11月12日 14:03前完成，要求300字',
  ],
  [
    {
      type: 'section.assigned',
      data: {
        sectionId: 'b',
        leadUnitId: 'health',
        coUnitIds: ['edu', 'police'],
        dueAt: MAY,
        coEdit: false,
        voidsLead: true,
        reason: hash,
      },
    },
    '分配',
    '一（一）经费 由区卫健委牵头，区教委、区公安局会签，11月12日 14:03前完成，增加会签单位，牵头单位签署失效，附理由',
  ],
  [
    { type: 'section.submitted', data: { ...version, note: hash } },
    '送审',
    '送审 一（一）经费 第2版，附说明',
  ],
  [
    {
      type: 'section.frozen',
      data: { ...version, hash, title: '投入', authors: ['zhou', 'shen'], characters: 276, provenance: hash },
    },
    '固定',
    '固定 一（一）投入 第2版，276字，撰稿周念慈、沈立言，正文校验码 4ad2 91c8',
  ],
  [
    { type: 'section.thawed', data: { ...version, rule: 'WF-03' } },
    '未通过',
    '一（一）经费 第2版未通过送审检查（WF-03），回到起草',
  ],
  [{ type: 'section.withdrawn', data: version }, '撤回', '撤回送审 一（一）经费 第2版，回到起草'],
  [
    { type: 'section.approved', data: { ...signature, exception: hash, against: 0, shownAt: hash } },
    '审核',
    '审核通过 一（一）经费 第2版，查阅全文，审核人是唯一撰稿人，附理由',
  ],
  [
    { type: 'section.countersigned', data: { ...signature, opinion: 'agree' } },
    '会签',
    '同意 一（一）经费 第2版',
  ],
  [
    {
      type: 'section.countersigned',
      data: { ...signature, opinion: 'change', text: hash, paragraphs: ['1:2'] },
    },
    '会签',
    '对 一（一）经费 第2版提出修改意见，涉及1段，附意见',
  ],
  [
    { type: 'section.countersigned', data: { ...signature, opinion: 'disagree', text: hash } },
    '会签',
    '不同意 一（一）经费 第2版，附意见',
  ],
  [
    { type: 'section.signed', data: { ...signature, opinion: hash, against: 1, shownAt: hash } },
    '签署',
    '签署 一（一）经费 第2版，正文校验码 4ad2 91c8，对照第1版查阅，附意见',
  ],
  [
    { type: 'section.advanced', data: { ...version, to: 'head_sign' } },
    '流转',
    '一（一）经费 第2版转为待审签',
  ],
  [
    {
      type: 'section.returned',
      data: { ...version, to: 'drafting', reason: hash, paragraphs: ['1:2', '1:3'] },
    },
    '退回',
    '一（一）经费 第2版退回起草中，涉及2段，附理由',
  ],
  [{ type: 'section.accepted', data: version }, '纳入', '纳入 一（一）经费 第2版'],
  [
    { type: 'section.reopened', data: { ...version, reason: hash } },
    '重开',
    '重新打开 一（一）经费，第2版签署失效，回到起草，附理由',
  ],
  [{ type: 'section.recalled', data: version }, '收回', '收回 一（一）经费，第2版失效，回到起草'],
  [{ type: 'report.compiled', data: {} }, '统稿', '各章节均已纳入，开始统稿'],
  [{ type: 'letter.set', data: letter }, '函件', '填写函件《望川区人民政府关于报送自评报告的函》'],
  [
    { type: 'unit.succeeded', data: { unitId: 'health', successorId: 'edu' } },
    '承接',
    '区卫健委撤并，其章节由区教委承接',
  ],
  [
    {
      type: 'reminder.sent',
      data: { sectionIds: ['a', 'b', 'c'], personIds: ['meng', 'shen', 'zhou', 'deng'] },
    },
    '催办',
    '催办 一、成效、一（一）经费、一（二）健康，通知孟澜、沈立言、周念慈等4人',
  ],
  [
    {
      type: 'reminder.sent',
      data: {
        sectionIds: ['b'],
        personIds: ['meng'],
        scheduled: { stage: 'T-3', pace: 'workday', dueAt: '2026-11-20T17:30:00+08:00' },
      },
    },
    '催办',
    '到期前3个工作日提醒 一（一）经费（11月20日 17:30到期），通知孟澜',
  ],
  [
    {
      type: 'escalation.raised',
      data: {
        sectionId: 'b',
        toPostId: 'p',
        unitId: 'finance',
        role: 'head',
        personIds: ['meng'],
        text: hash,
      },
    },
    '督办',
    '一（一）经费 逾期，提请孟澜督办，附说明',
  ],
]

export const everyBody: readonly EventBody[] = EVERY.map(([body]) => body)
