import type { NewReport } from '../../reports/create.ts'

/** Last year's report: short, long since issued, so that the way's second half has something to show. */

/** A section without sections of its own, or a heading over some. */
export interface LastYearSection {
  /** The section's id is `demo2025-<slug>`. */
  readonly slug: string
  readonly parentSlug: string | null
  readonly title: string
  readonly text?: {
    readonly lead: string
    readonly coUnits: readonly string[]
    readonly paragraphs: readonly string[]
    /** A co-unit that did not agree; the deputy leader ruled to go on. */
    readonly dissent?: {
      readonly unit: string
      readonly text: string
      readonly consulted: string
      readonly reason: string
      readonly ruling: string
    }
  }
}

export const lastYear = {
  id: 'demo2025',
  title: '2025年度履行教育职责自评报告',
  period: '2025',
  letter: {
    title: '望川区人民政府\n关于报送2025年度履行教育职责\n自评报告的函',
    addressee: '市政府教育督导室',
    preamble: ['望川区已完成2025年度履行教育职责情况自评。现将有关情况函告如下。'],
    signatory: '望川区人民政府',
    contact: { name: '罗知行', phone: '0000-88880026' },
    copyTo: ['区人大常委会办公室'],
    disclosure: 'active',
  } satisfies NewReport['letter'],
  /** The first was given by mistake. */
  numbers: { code: '望川府函', year: 2025, void: 117, serial: 118 },
}

/** A wrong sign that the last proof found, and what it was to be. */
export const MISPRINT = { slug: 'funding', before: '按季公开、', after: '按季公开。' }

export const lastYearSections: readonly LastYearSection[] = [
  {
    slug: 'overview',
    parentSlug: null,
    title: '基本情况',
    text: {
      lead: 'edu',
      coUnits: [],
      paragraphs: [
        '2025年，望川区把教育作为民生首位事项安排，年初确定的各项任务按期完成。',
        '区政府全年两次专题研究教育工作，12个成员单位按分工逐项自查。',
      ],
    },
  },
  { slug: 'duties', parentSlug: null, title: '履行教育职责情况' },
  {
    slug: 'funding',
    parentSlug: 'duties',
    title: '教育经费投入',
    text: {
      lead: 'finance',
      coUnits: ['edu', 'develop'],
      paragraphs: [
        '预算安排优先保障教育，财政性教育经费做到只增不减，生均公用经费按标准足额拨付。',
        '经费使用接受全过程监督，各校收支情况按季公开、',
      ],
    },
  },
  {
    slug: 'teachers',
    parentSlug: 'duties',
    title: '教师队伍建设',
    text: {
      lead: 'hr',
      coUnits: ['staffing', 'edu'],
      paragraphs: [
        '教师招聘提前到每年3月启动，新教师在秋季学期开学前全部到岗。',
        '空余编制优先用于学生增加较快的学校，由编制部门与教育部门共同统筹。',
      ],
      dissent: {
        unit: 'staffing',
        text: '编制统筹属编制部门职责，建议删去“共同”二字。',
        consulted: '两家主要负责人当面商量，未取得一致。',
        reason: '编制使用涉及两个部门，请区领导裁定如何表述。',
        ruling: '按区委编委会议纪要，此项由两部门共同统筹，照此办理。',
      },
    },
  },
  {
    slug: 'problems',
    parentSlug: null,
    title: '存在问题和整改措施',
    text: {
      lead: 'edu',
      coUnits: ['finance'],
      paragraphs: [
        '新建住宅区周边的学位仍然偏紧，部分学校运动场地不足。',
        '下一步把学校建设纳入年度重点工程，每季度督办一次，整改情况向社会公布。',
      ],
    },
  },
]
