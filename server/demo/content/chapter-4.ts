import { budget, building, health, preschool, safety, schools } from './facts.ts'
import type { DemoSection } from './section.ts'

/** 四、整改措施 */
export const chapter4: readonly DemoSection[] = [
  { slug: 'measures', parentSlug: null, title: '整改措施' },
  { slug: 'measure-places', parentSlug: 'measures', title: '扩大优质学位供给' },
  {
    slug: 'measure-new-schools',
    parentSlug: 'measure-places',
    title: '加快新建学校建设',
    target: 'unassigned',
    blocks: [
      `（2025年度报告原文，供参考）加快新城片区学校建设，2026年秋季学期投用学校${building.opened}所，新增公办学位${building.places}个。项目前期手续实行并联审批，区教委提前半年到位筹建人员，做到建成一所、开办一所。`,
    ],
  },
  {
    slug: 'measure-idle-places',
    parentSlug: 'measure-places',
    title: '盘活老城片区学位',
    target: 'unassigned',
    blocks: [
      '（2025年度报告原文，供参考）优化老城片区学区划分，在尊重家长意愿的前提下组织跨片区就读，开通定制公交线路，按学年公布空余学位。',
    ],
  },
  {
    slug: 'measure-teachers',
    parentSlug: 'measures',
    title: '优化教师队伍结构',
    target: 'unassigned',
  },
  {
    slug: 'measure-health',
    parentSlug: 'measures',
    title: '补齐健康服务短板',
    target: 'drafting',
    lead: 'health',
    coUnits: ['edu'],
    dueInDays: 2,
    wordBudget: 450,
    blocks: [
      `一是配齐专业人员。2027年8月底前，为${health.counsellorsMissing}所学校各招聘或调配1名专职心理健康教师，为${health.doctorsMissing}所乡镇中学配备校医；招聘不足的，由镇街卫生院派驻。责任单位：区卫健委、区教委。`,
      `二是遏制初中近视。以初中为重点，每学期筛查1次视力，对近视进展较快的学生发放就诊提示单；2027年12月底前，全区学生总体近视率较2026年的${health.myopia.now}%再下降1个百分点。`,
      '三是畅通转介渠道。区精神卫生中心为中小学开设绿色通道，学校提出转介申请后3个工作日内安排就诊，',
    ],
  },
  {
    slug: 'measure-surroundings',
    parentSlug: 'measures',
    title: '健全校园周边长效治理机制',
    target: 'drafting',
    lead: 'police',
    coUnits: ['market', 'housing'],
    declined: {
      unit: 'housing',
      reason: '接送区改造由区公安局会同学校组织实施，我委不承担本节内容；校舍修缮已写入其他措施。',
    },
    dueInDays: 4,
    wordBudget: 400,
    blocks: [
      `一是分类疏解交通拥堵。对${safety.jams}所高峰拥堵学校一校一策制定方案，2027年3月底前完成${safety.jamsFirst}所学校的接送区改造，8月底前完成其余${safety.jamsThen}所；有条件的学校开放地下接送通道。`,
      `二是防止摊点反弹。对${safety.stallsBack.part}处反弹摊点逐一落实属地责任人，建立公安、市场监管、镇街联合巡查机制，上学日每日巡查2次，`,
    ],
  },
  {
    slug: 'measure-preschool',
    parentSlug: 'measures',
    title: '提升学前教育普及普惠水平',
    target: 'review',
    lead: 'edu',
    coUnits: ['finance', 'develop'],
    dueInDays: 5,
    wordBudget: 280,
    blocks: [
      `一是增加公办学位。2027年在新城片区新开办公办园3所，提供学位1080个，到2027年底公办园在园幼儿占比由${preschool.inPublic.share}%提高到60%以上。二是稳住普惠园。2027年起提高普惠性民办园生均补助标准，对在园幼儿不足60人的${preschool.smallPrivate}所民办园逐园评估，符合条件的支持转为托幼一体园，难以为继的有序退出并妥善安置幼儿和教师。`,
      `三是规范收费。${preschool.otherKindergartens}所非普惠性民办园实行收费公示和成本核算，引导其中2所于2027年秋季学期转为普惠性幼儿园。四是提升质量。${preschool.publicKindergartens}所公办园与${preschool.privateKindergartens}所民办园结对，组建8个学前教育片区，每学期联合教研不少于4次。`,
    ],
  },
  {
    slug: 'measure-finance',
    parentSlug: 'measures',
    title: '提高教育经费使用绩效',
    target: 'review',
    lead: 'finance',
    dueInDays: 5,
    wordBudget: 240,
    blocks: [
      `一是加快预算执行。基建项目提前一年完成前期手续，设备采购6月底前启动；按月通报项目执行率，力争2027年10月底执行率由${budget.projects.share}%提高到${budget.projectsGap.now}%以上。二是严格绩效管理。绩效目标与预算同步申报、同步批复，评价等次为中及以下的项目，下一年度压减预算不低于10%。`,
      `三是充实财务力量。推行集中核算，2027年6月底前实现${schools.total}所学校（幼儿园）会计集中核算全覆盖，报账员不再由教师兼任。四是加强资产管理。每年开展1次资产清查，闲置设备在全区学校之间调剂使用。`,
    ],
  },
]
