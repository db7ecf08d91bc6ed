import {
  budget,
  building,
  care,
  classes,
  funds,
  oversight,
  perPupil,
  pupils,
  schools,
  supervision,
  teachers,
  training,
} from './facts.ts'
import type { DemoSection } from './section.ts'

/** 二（一）党的领导与统筹推进，二（二）教育经费投入与保障 */
export const leadershipAndFunding: readonly DemoSection[] = [
  { slug: 'leadership', parentSlug: 'duties', title: '党的领导与统筹推进' },
  {
    slug: 'leading-group',
    parentSlug: 'leadership',
    title: '健全领导体制',
    target: 'accepted',
    lead: 'edu',
    dueInDays: -10,
    wordBudget: 240,
    blocks: [
      `1至10月，区委常委会会议、区政府常务会议专题研究教育工作${supervision.meetings}次，其中区委常委会会议${supervision.meetingsParty}次、区政府常务会议${supervision.meetingsGovernment}次。区委教育工作领导小组召开会议4次，议定学位建设、教师待遇、校园安全等事项${supervision.matters}件，逐件明确牵头单位和办结时限，已办结${supervision.mattersDone}件，其余${supervision.mattersOpen}件涉及跨年度工程，按节点推进。`,
      `32名区领导联系中小学、中等职业学校和特殊教育学校${schools.beyondKindergarten}所，到校调研116次，协调解决场地、交通、食堂改造等具体问题73个。12个成员单位逐一签订教育履职清单，列明事项58项，每半年对账一次。`,
    ],
  },
  {
    slug: 'party-building',
    parentSlug: 'leadership',
    title: '加强学校党建和思想政治工作',
    target: 'accepted',
    lead: 'edu',
    dueInDays: -10,
    wordBudget: 220,
    blocks: [
      `${schools.public}所公办中小学全部实行党组织领导的校长负责制，${schools.privatePrimary}所民办小学党的组织和工作实现覆盖，学校党组织关系统一由区委教育工委管理。现有在职教职工党员1726名，年内发展教师党员${supervision.newMembers.of}名，其中35岁及以下${supervision.newMembers.part}名，占${supervision.newMembers.share}%。`,
      `配备专职思政课教师${supervision.ideologyTeachers.now}名，较上年增加${supervision.ideologyTeachers.more}名，增长${supervision.ideologyTeachers.rate}%。联系学校的区领导每学期到校上1次思政课，全年计划64堂，已完成51堂。依托区内14个爱国主义教育和社会实践基地组织学生实践活动，参加学生3.6万人次。`,
    ],
  },
  {
    slug: 'supervision',
    parentSlug: 'leadership',
    title: '强化督导问责',
    target: 'head_sign',
    lead: 'edu',
    dueInDays: 2,
    wordBudget: 180,
    blocks: [
      `聘任责任督学${supervision.inspectors}名，对${schools.total}所学校（幼儿园）挂牌督导全覆盖。1至10月开展经常性督导${supervision.visits}次，人均${supervision.visitsEach}次，发现问题${supervision.found}个，已整改${supervision.mendedSeptember.part}个，整改完成率${supervision.mendedSeptember.share}%，其余${supervision.openSeptember}个逐一明确责任单位和完成时限。`,
      '教育督导结果纳入镇街和部门年度考核，占考核分值的6%。对整改进度滞后的2个单位发送督办函，约谈学校负责人5人次。',
    ],
    reopened: {
      reason:
        '第1版督导次数截至10月底，整改数却截至9月底。10月又有7个问题完成整改并经责任督学复核，整改数、完成率和未完成数均应更正到10月底，与全文统计时点一致。',
    },
    revised: [
      `聘任责任督学${supervision.inspectors}名，对${schools.total}所学校（幼儿园）挂牌督导全覆盖。1至10月开展经常性督导${supervision.visits}次，人均${supervision.visitsEach}次，发现问题${supervision.found}个，已整改${supervision.mended.part}个，整改完成率${supervision.mended.share}%，其余${supervision.open}个涉及校舍改造，列入2027年工程计划。`,
      '教育督导结果纳入镇街和部门年度考核，占考核分值的6%。对整改进度滞后的2个单位发送督办函，约谈学校负责人5人次。',
    ],
  },

  { slug: 'funding', parentSlug: 'duties', title: '教育经费投入与保障' },
  {
    slug: 'spending-growth',
    parentSlug: 'funding',
    title: '确保投入只增不减',
    target: 'drafting',
    lead: 'finance',
    coUnits: ['edu'],
    dueInDays: 2,
    wordBudget: 600,
    blocks: [
      `2026年，全区一般公共预算教育支出${budget.education.now}亿元，较上年增加${budget.education.more}亿元，增长${budget.education.rate}%，高于一般公共预算支出增幅${budget.rateGap.more}个百分点；占一般公共预算支出${budget.all.now}亿元的${budget.educationShare.now}%，比上年提高${budget.educationShare.more}个百分点。以上为1至10月执行数加后两个月预计数，按学段构成见下表。`,
      {
        table: [
          ['项目', '2025年（亿元）', '2026年（亿元）', '增加（亿元）', '增长（%）'],
          [
            '学前教育',
            budget.preschool.before,
            budget.preschool.now,
            budget.preschool.more,
            budget.preschool.rate,
          ],
          ['小学', budget.primary.before, budget.primary.now, budget.primary.more, budget.primary.rate],
          ['初中', budget.junior.before, budget.junior.now, budget.junior.more, budget.junior.rate],
          ['普通高中', budget.senior.before, budget.senior.now, budget.senior.more, budget.senior.rate],
          ['职业教育和特殊教育', budget.other.before, budget.other.now, budget.other.more, budget.other.rate],
          [
            '合计',
            budget.education.before,
            budget.education.now,
            budget.education.more,
            budget.education.rate,
          ],
        ],
      },
      `小学、初中支出合计${budget.compulsory.part}亿元，占${budget.compulsory.share}%。按秋季学期在校学生数计算，小学、初中、普通高中生均一般公共预算教育支出分别为${perPupil.spendPrimary.now}元、${perPupil.spendJunior.now}元、${perPupil.spendSenior.now}元，较上年分别增加${perPupil.spendPrimary.more}元、${perPupil.spendJunior.more}元、${perPupil.spendSenior.more}元，增长${perPupil.spendPrimary.rate}%、${perPupil.spendJunior.rate}%、${perPupil.spendSenior.rate}%。`,
      `筹措教育基本建设资金${building.funds}亿元，其中一般债券${building.generalBonds}亿元、专项债券${building.specialBonds}亿元、区级财政安排${building.districtFunds}亿元，全部用于新建、改扩建学校和校舍加固。`,
    ],
  },
  {
    slug: 'per-pupil',
    parentSlug: 'funding',
    title: '提高生均公用经费标准',
    target: 'review',
    lead: 'finance',
    dueInDays: 2,
    wordBudget: 200,
    blocks: [
      `小学、初中生均公用经费标准分别提高到每生每年${perPupil.primary.now}元、${perPupil.junior.now}元，较上年分别提高${perPupil.primary.more}元、${perPupil.junior.more}元，高于市定标准${perPupil.primaryOverCity.more}元、${perPupil.juniorOverCity.more}元；普通高中提高到${perPupil.senior.now}元，较上年提高${perPupil.senior.more}元。`,
      `在校学生不足100人的${schools.tiny}所小规模学校按100人核定公用经费。寄宿学生${pupils.boarders}人在标准之上每生每年增加${perPupil.boarder}元，安排${funds.boarders}万元；特殊教育学校按每生每年${perPupil.special}元核定，在校学生${pupils.special.now}人，安排${funds.special}万元。`,
    ],
  },
  {
    slug: 'teacher-pay',
    parentSlug: 'funding',
    title: '保障教师工资待遇',
    target: 'drafting',
    lead: 'finance',
    coUnits: ['hr'],
    coEdit: true,
    dueInDays: 3,
    wordBudget: 350,
    blocks: [
      `健全工资联动机制，义务教育教师与公务员的工资性收入同步核定、同步调整，教师年平均水平不低于公务员。乡镇学校专任教师${teachers.rural.part}人按每人每月300元至500元发放乡镇工作补贴，全年安排${funds.ruralAllowance}万元；班主任津贴按每班每月${funds.classAllowanceMonthly}元核定，${classes.total}个教学班全年安排${funds.classAllowance}万元。`,
      `全年安排课后服务补助${funds.afterSchool}万元，按服务课时发放到人，不计入绩效工资总量。`,
      '（待区人社局补充：公办幼儿园非在编教师工资标准调整情况。）',
    ],
  },
  {
    slug: 'fund-oversight',
    parentSlug: 'funding',
    title: '强化资金监管',
    target: 'signed',
    lead: 'finance',
    dueInDays: -6,
    wordBudget: 200,
    blocks: [
      `对${oversight.schools.part}所学校（幼儿园）开展经费使用检查，占全区学校总数的${oversight.schools.share}%，发现问题${oversight.problems}个，截至10月底全部完成整改，整改完成率100%。`,
      `对${oversight.evaluated}个教育项目开展绩效评价，涉及资金3.18亿元，评价等次为优的${oversight.evaluatedExcellent}个、良的${oversight.evaluatedGood}个、中的${oversight.evaluatedFair}个，收回结余资金426万元，统筹用于校舍维修。学生资助资金${care.aid}万元全部通过“一卡通”直接发放，${training.afterSchool.part}名学生的课后服务收支情况按学期公示。`,
    ],
  },
]
