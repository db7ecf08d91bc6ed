import {
  budget,
  health,
  oversight,
  preschool,
  pupils,
  safety,
  schools,
  staff,
  supply,
  teachers,
} from './facts.ts'
import type { DemoSection } from './section.ts'

/** 三、存在问题 */
export const chapter3: readonly DemoSection[] = [
  { slug: 'problems', parentSlug: null, title: '存在问题' },
  {
    slug: 'problem-places',
    parentSlug: 'problems',
    title: '学位供给不够均衡',
    target: 'review',
    lead: 'planning',
    coUnits: ['edu'],
    dueInDays: 2,
    wordBudget: 280,
    blocks: [
      `全区小学学位总量有余而分布不均。小学学位${supply.total.of}个，在读${supply.total.part}人，利用率${supply.total.share}%；其中新城片区缺${supply.north.short}个，老城片区和乡镇分别空余${supply.south.free}个、${supply.rural.free}个，各片区情况见下表。`,
      {
        table: [
          ['片区', '学位（个）', '在读（人）', '余缺（个）', '利用率（%）'],
          [
            '新城片区',
            `${supply.north.of}`,
            `${supply.north.part}`,
            `-${supply.north.short}`,
            supply.north.share,
          ],
          [
            '老城片区',
            `${supply.south.of}`,
            `${supply.south.part}`,
            `${supply.south.free}`,
            supply.south.share,
          ],
          ['乡镇', `${supply.rural.of}`, `${supply.rural.part}`, `${supply.rural.free}`, supply.rural.share],
          ['合计', `${supply.total.of}`, `${supply.total.part}`, `${supply.total.free}`, supply.total.share],
        ],
      },
      '规划实施滞后于人口导入，新城片区2个教育单元的学校用地尚未完成征收；学区划分与跨片区就读的交通组织衔接不够，老城空余学位难以就近调剂使用。',
    ],
  },
  {
    slug: 'problem-teachers',
    parentSlug: 'problems',
    title: '师资结构有待优化',
    target: 'drafting',
    lead: 'hr',
    coUnits: ['edu'],
    dueInDays: 2,
    wordBudget: 300,
    blocks: [
      `乡镇学校专任教师${teachers.rural.part}人，占全区的${teachers.rural.share}%，其中51岁及以上${teachers.ruralOld.part}人，占${teachers.ruralOld.share}%，年龄偏大。`,
      '初中理科教师仍有缺口，部分乡镇学校由其他学科教师兼任。',
    ],
    returned: {
      from: 'review',
      reason:
        '第2段只写“仍有缺口”，缺分学科底数，看不出缺在哪里、缺多少。请按物理、化学、数学分列缺口人数，注明统计时点；第1段请补骨干教师的城乡对比，与二（三）的数据对应。',
    },
    revised: [
      `乡镇学校专任教师${teachers.rural.part}人，占全区的${teachers.rural.share}%，其中51岁及以上${teachers.ruralOld.part}人，占${teachers.ruralOld.share}%，高于全区平均水平。乡镇学校骨干教师${teachers.keyRural.part}名，占全区骨干教师的${teachers.keyRural.share}%，比专任教师占比低${teachers.keyGap.more}个百分点。`,
      `截至10月31日，初中理科教师缺${staff.missingScience}人，其中物理${staff.missingPhysics}人、化学${staff.missingChemistry}人、数学${staff.missingMaths}人，`,
    ],
  },
  {
    slug: 'problem-health',
    parentSlug: 'problems',
    title: '健康服务存在短板',
    target: 'drafting',
    lead: 'health',
    coUnits: ['edu'],
    dueInDays: -1,
    wordBudget: 300,
    blocks: [
      `学生近视率随学段升高，全区近视学生${health.myopic.part}人，占中小学生的${health.myopic.share}%，其中小学${health.myopicPrimary.part}人、初中${health.myopicJunior.part}人、普通高中${health.myopicSenior.part}人，近视率分别为${health.myopicPrimary.share}%、${health.myopicJunior.share}%、${health.myopicSenior.share}%，初中阶段上升最快。`,
      '部分学校心理健康教师和校医配备不足，专业服务能力有待提高。',
    ],
    returned: {
      from: 'signed',
      reason:
        '第2段“部分学校”缺整改对象和底数，督导室无法据此核查，也无法与第四部分的措施对应。请写明未配备心理健康教师、校医的学校数量和所在片区，与二（七）的配备率能够互相推算。',
    },
    revised: [
      `学生近视率随学段升高，全区近视学生${health.myopic.part}人，占中小学生的${health.myopic.share}%，其中小学${health.myopicPrimary.part}人、初中${health.myopicJunior.part}人、普通高中${health.myopicSenior.part}人，近视率分别为${health.myopicPrimary.share}%、${health.myopicJunior.share}%、${health.myopicSenior.share}%，初中阶段上升最快。`,
      `${schools.basic.now}所中小学中，已配备专职心理健康教师的${health.counsellors.part}所，占${health.counsellors.share}%，其余${health.counsellorsMissing}所由班主任或其他教师兼任；${health.doctorsMissing}所乡镇中学尚未配备校医或专职保健教师。`,
    ],
  },
  {
    slug: 'problem-surroundings',
    parentSlug: 'problems',
    title: '校园周边治理仍需加力',
    target: 'drafting',
    lead: 'police',
    coUnits: ['market'],
    dueInDays: 3,
    wordBudget: 300,
    blocks: [
      `校门口交通拥堵未根本缓解，上下学高峰拥堵明显的学校${safety.jams}所，其中老城片区${safety.jamsSouth}所、新城片区${safety.jamsNorth}所，主要是校门临主干道、停车空间不足。${safety.stalls}处已取缔的食品摊点经复查有${safety.stallsBack.part}处反弹，占${safety.stallsBack.share}%。`,
      '镇街、公安、市场监管、城市管理多头巡查，信息未能共享，',
    ],
  },
  {
    slug: 'problem-preschool',
    parentSlug: 'problems',
    title: '学前教育普及普惠水平有待提升',
    target: 'countersign',
    lead: 'edu',
    coUnits: ['finance'],
    agreed: [],
    objection: {
      unit: 'finance',
      opinion: 'disagree',
      paragraph: 1,
      text: '补助标准未作调整另有原因，生均补助总额逐年增加，单列标准不变易生误解，建议删去末句。',
      raised: {
        consulted: '两单位负责人已当面会商。区教委认为差距属实，应当写明；区财政局坚持删去末句，未能一致。',
        reason: '本句是整改措施的依据，请区领导裁定是否保留。',
      },
    },
    dueInDays: 3,
    wordBudget: 220,
    blocks: [
      `在园幼儿${pupils.kindergarten.now}人中，公办园${preschool.inPublic.part}人，占${preschool.inPublic.share}%；公办园和普惠性民办园合计${preschool.inInclusive.part}人，占${preschool.inInclusive.share}%；其余${preschool.inOther.part}人在${preschool.otherKindergartens}所非普惠性民办园，占${preschool.inOther.share}%。公办园在园幼儿占比仅略高于国家规定的50%，新城片区公办园学位仍然偏少。`,
      `受出生人口减少影响，${preschool.privateKindergartens}所民办园中有${preschool.smallPrivate}所在园幼儿不足60人，保教费收入难以覆盖运转成本，教师流动性大。普惠性民办园生均补助标准自2022年起未作调整，与公办园的差距有所扩大。`,
    ],
  },
  {
    slug: 'problem-finance',
    parentSlug: 'problems',
    title: '经费使用绩效有待提高',
    target: 'drafting',
    lead: 'finance',
    dueInDays: 4,
    wordBudget: 260,
    blocks: [
      `截至10月底，教育项目支出预算${budget.projects.of}亿元，执行${budget.projects.part}亿元，执行率${budget.projects.share}%，低于${budget.projectsGap.now}%的时序进度${budget.projectsGap.more}个百分点，主要是基建项目前期手续办理较慢、设备采购集中在年末。`,
      `${oversight.schools.part}所学校（幼儿园）经费检查发现的${oversight.problems}个问题中，预算执行偏慢${oversight.slow}个、资产管理不规范${oversight.assets}个、采购程序不完善${oversight.purchases}个，虽已全部整改，但反映出学校财务人员力量薄弱，部分学校由教师兼任报账员。`,
    ],
  },
]
