import { posts, preschool, staff, teachers } from './facts.ts'
import type { DemoSection } from './section.ts'

/** 二（三）教师队伍建设，二（四）编制与岗位管理 */
export const teachersAndPosts: readonly DemoSection[] = [
  { slug: 'teachers', parentSlug: 'duties', title: '教师队伍建设' },
  {
    slug: 'recruitment',
    parentSlug: 'teachers',
    title: '补充配强教师',
    target: 'countersign',
    lead: 'hr',
    coUnits: ['edu', 'staffing'],
    agreed: ['staffing'],
    objection: {
      unit: 'edu',
      opinion: 'change',
      paragraph: 1,
      text: '请在本段说明各年龄段的统计口径是否含备案制教师，与教育事业统计报表一致。',
    },
    dueInDays: 3,
    wordBudget: 260,
    blocks: [
      `1至10月，公开招聘教师${staff.hired.now}人，较上年增加${staff.hired.more}人，增长${staff.hired.rate}%。其中小学${staff.hiredPrimary}人、初中${staff.hiredJunior}人、普通高中${staff.hiredSenior}人；研究生学历${staff.hiredGraduate.part}人，占${staff.hiredGraduate.share}%；理科教师${staff.hiredScience}人。另聘用银龄教师24人，全部安排在乡镇学校任教。`,
      `截至10月31日，中小学专任教师${teachers.total.now}人，新招聘${staff.hired.now}人与退休、调出${teachers.left}人相抵，净增${teachers.total.more}人。按年龄分，35岁及以下${teachers.young.part}人、36至50岁${teachers.middle.part}人、51岁及以上${teachers.old.part}人，分别占${teachers.young.share}%、${teachers.middle.share}%、${teachers.old.share}%；本科及以上学历${teachers.degree.part}人，占${teachers.degree.share}%，其中研究生学历${teachers.graduate}人。`,
    ],
  },
  {
    slug: 'rotation',
    parentSlug: 'teachers',
    title: '推进校长教师交流轮岗',
    target: 'countersign',
    lead: 'hr',
    coUnits: ['edu'],
    agreed: [],
    dueInDays: 3,
    wordBudget: 220,
    blocks: [
      `2026年秋季学期，校长教师交流轮岗${staff.rotated.part}人，占符合交流条件${staff.rotated.of}人的${staff.rotated.share}%。其中校长、副校长${staff.rotatedHeads}人，教师${staff.rotatedTeachers}人。交流教师中骨干教师${staff.rotatedKey.part}人，占${staff.rotatedKey.share}%。`,
      `城区学校到乡镇学校${staff.toRural.part}人，占交流总数的${staff.toRural.share}%。交流期限不少于3年，交流期间发放交通和生活补贴，评聘职称、推荐评优优先考虑。`,
    ],
    returned: {
      from: 'review',
      reason: `第2段只写了城区到乡镇的${staff.toRural.part}人，其余${staff.otherFlows}人流向没有交代，评价标准要求分流向统计。请补列乡镇到城区、同类学校之间的人数，三项合计应等于${staff.rotated.part}人；“优先考虑”请改为文件规定的具体做法。`,
    },
    revised: [
      `2026年秋季学期，校长教师交流轮岗${staff.rotated.part}人，占符合交流条件${staff.rotated.of}人的${staff.rotated.share}%。其中校长、副校长${staff.rotatedHeads}人，教师${staff.rotatedTeachers}人。交流教师中骨干教师${staff.rotatedKey.part}人，占${staff.rotatedKey.share}%。`,
      `从流向看，城区学校到乡镇学校${staff.toRural.part}人、乡镇学校到城区学校${staff.toCity}人、同类学校之间${staff.sameKind}人，其中城区到乡镇占交流总数的${staff.toRural.share}%。交流期限不少于3年，交流期间每人每月发放交通和生活补贴800元；在乡镇学校交流满3年的，申报高级职称时视同具有乡村任教经历。`,
    ],
  },
  {
    slug: 'training-ethics',
    parentSlug: 'teachers',
    title: '提升师德修养和专业能力',
    target: 'accepted',
    lead: 'edu',
    dueInDays: -8,
    wordBudget: 220,
    blocks: [
      `${teachers.total.now}名专任教师全部参加年度师德考核，查处师德失范行为3起，处理结果在全区教育系统通报。新任教师岗前培训不少于120学时，师德内容不少于30学时。`,
      `实施教师培训项目${staff.trainings}项，其中国家级${staff.trainingsState}项、市级${staff.trainingsCity}项、区级${staff.trainingsDistrict}项，培训6240人次，投入${staff.trainingCost}万元，按专任教师计人均${staff.trainingEach}元。现有市级骨干教师${teachers.keyCity}名、区级骨干教师${teachers.keyDistrict}名，合计${teachers.key.part}名，占专任教师的${teachers.key.share}%。建成名师工作室26个，每个工作室至少吸收3名乡镇学校教师。`,
    ],
  },
  {
    slug: 'titles-burden',
    parentSlug: 'teachers',
    title: '落实职称评聘和减负要求',
    target: 'head_sign',
    lead: 'hr',
    dueInDays: 1,
    wordBudget: 220,
    blocks: [
      `中小学专任教师中，正高级${teachers.professor}人、副高级${teachers.associate}人、中级${teachers.intermediate}人、初级及以下${teachers.basic}人，高级职称合计${teachers.high.part}人，占${teachers.high.share}%。年内新评聘${staff.promoted}人，其中正高级${staff.promotedProfessor}人、副高级${staff.promotedAssociate}人、中级${staff.promotedIntermediate}人；乡镇学校教师${staff.promotedRural.part}人，占新评聘人数的${staff.promotedRural.share}%。`,
      `涉及中小学校和教师的督查检查评比考核事项由上年的${staff.inspections.before}项减至${staff.inspections.now}项，减少${staff.inspections.less}项，下降${staff.inspections.rate}%。社会事务进校园实行清单管理，清单以外的事项学校有权不予受理，年内据此退回9项。`,
    ],
  },

  { slug: 'staffing', parentSlug: 'duties', title: '编制与岗位管理' },
  {
    slug: 'staffing-quota',
    parentSlug: 'staffing',
    title: '统筹核定中小学编制',
    target: 'signed',
    lead: 'staffing',
    coUnits: ['hr'],
    dueInDays: -6,
    wordBudget: 200,
    blocks: [
      `全区核定中小学教职工编制${posts.quota.now}名，较上年增加${posts.quota.more}名，增长${posts.quota.rate}%，其中小学增加${posts.quotaPrimary}名、初中增加${posts.quotaJunior}名，全部用于新城片区当年投用的学校，做到学校开办与编制下达同步。`,
      `截至10月31日，公办中小学实有在编教职工${posts.filled.part}人，其中专任教师${teachers.inPublic}人、其他教职工${posts.otherStaff}人，编制使用率${posts.filled.share}%，空编${posts.vacant}名。编制按在校学生数每年调整一次，小规模学校按班师比核定。`,
    ],
  },
  {
    slug: 'staffing-reuse',
    parentSlug: 'staffing',
    title: '盘活用好编制资源',
    target: 'head_sign',
    lead: 'staffing',
    dueInDays: 2,
    wordBudget: 160,
    blocks: [
      `建立“区管校聘”编制周转机制，从学生减少的学校调剂编制${posts.moved}名，其中${posts.movedNorth}名用于新城片区学校，${posts.movedRural}名用于乡镇学校紧缺学科。`,
      `现有空编${posts.vacant}名中，${posts.vacantHire}名列入2027年公开招聘计划，${posts.vacantReserve}名预留用于引进高层次人才和接收跨区调入教师。全区没有挤占、挪用、截留教师编制的情况，借用教师全部清退到位。`,
    ],
  },
  {
    slug: 'post-setting',
    parentSlug: 'staffing',
    title: '规范岗位设置和公办园编制',
    target: 'accepted',
    lead: 'staffing',
    dueInDays: -8,
    wordBudget: 180,
    blocks: [
      `中小学核定高级岗位${posts.highPosts}个，已聘${posts.highFilled.part}个，使用率${posts.highFilled.share}%，余${posts.highFree}个。核增岗位向乡镇学校倾斜，在乡镇学校连续任教满20年的教师申报高级职称，不受岗位数限制。`,
      `${preschool.publicKindergartens}所公办幼儿园核定教职工编制${posts.preschool.now}名，较上年增加${posts.preschool.more}名，增长${posts.preschool.rate}%；实有在编人员${posts.preschoolFilled.part}人，使用率${posts.preschoolFilled.share}%，空编${posts.preschoolVacant}名，不足部分通过购买服务岗位解决。`,
    ],
  },
]
