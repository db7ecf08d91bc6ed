import { care, district, food, health, migrants, pupils, safety, schools } from './facts.ts'
import type { DemoSection } from './section.ts'

const networkParagraph = `健全区、校两级健康管理网络，全区${schools.basic.now}所中小学均设卫生室或保健室，校园急救设备配备率100%。区疾控中心向每所学校派出健康副校长，每月到校指导不少于1次。`
const restOfHealth = [
  `区级心理热线1至10月接听${health.hotline}人次，转介就诊${health.referred}人，均有回访记录。${health.counsellors.part}所中小学配备专职心理健康教师，每学年对四年级以上学生开展1次心理测评，测评结果只用于辅导，不与评价挂钩。`,
  '因病缺课登记覆盖全部中小学，处置聚集性疫情9起，平均处置用时3.5小时，未发生校内扩散。',
  '中小学生体检覆盖率99.6%，体检结果一人一档，反馈到每个家庭。中小学每天安排综合体育活动时间不少于2小时，学生体质健康合格率97.3%。',
]

/** 二（七）学生健康促进，二（八）校园食品安全，二（九）特殊群体关爱 */
export const healthFoodAndCare: readonly DemoSection[] = [
  {
    slug: 'student-health',
    parentSlug: 'duties',
    title: '学生健康促进',
    target: 'head_sign',
    lead: 'health',
    coUnits: ['edu'],
    dueInDays: -1,
    wordBudget: 450,
    blocks: [
      networkParagraph,
      '校医队伍补齐缺口，为21所小学配齐专职校医或保健教师。',
      `近视防控抓早抓小，学生总体近视率${health.myopiaSpring.now}%，比上年下降${health.myopiaSpring.less}个百分点。`,
      ...restOfHealth,
    ],
    returned: {
      from: 'head_sign',
      reason:
        '第2段小学校医按21所统计，未含年内补配的2所，配备率和缺口也没有写明；第3段近视率用的是春季监测数，应采用区疾控中心10月的监测结果，并写明视力异常学生的跟踪办法。请核实后更正。',
    },
    revised: [
      networkParagraph,
      `校医队伍补齐缺口，为全部${schools.primary}所小学配齐专职校医。${health.doctors.part}所中小学配备校医或专职保健教师，配备率${health.doctors.share}%，比上年提高${health.doctorsRise.more}个百分点。`,
      `近视防控抓早抓小，学生总体近视率${health.myopia.now}%，比上年下降${health.myopia.less}个百分点。对视力异常的学生逐一建档，每学期复查一次。`,
      ...restOfHealth,
    ],
  },

  { slug: 'food', parentSlug: 'duties', title: '校园食品安全' },
  {
    slug: 'canteens',
    parentSlug: 'food',
    title: '压实食堂食品安全责任',
    target: 'countersign',
    lead: 'market',
    coUnits: ['edu', 'health'],
    agreed: ['edu'],
    dueInDays: 0,
    wordBudget: 300,
    blocks: [
      `全区有学校食堂${food.canteens}家，其中中小学${food.canteensBasic}家、幼儿园${schools.kindergartens}家、中等职业学校和特殊教育学校${food.canteensOther}家，其余${food.delivered}所中小学由2家集中配餐企业供餐。食堂“互联网+明厨亮灶”覆盖率${food.bright.now}%，比上年提高${food.bright.more}个百分点，家长可在手机上查看后厨画面。`,
      `1至10月检查学校食堂${food.inspections}家次，平均每家3次，发现问题143个，已全部整改。按照日管控、周排查、月调度要求，配备食品安全总监和食品安全员238名，全部考核合格后上岗。校长（园长）陪餐每周不少于3次，陪餐记录在校门口公示。`,
      '食源性疾病监测覆盖全部学校，由区卫健委每周向区市场监管局、区教委通报监测结果，年内未发生校园食品安全事故。',
    ],
  },
  {
    slug: 'food-supply',
    parentSlug: 'food',
    title: '加强食材采购和供餐管理',
    target: 'accepted',
    lead: 'market',
    coUnits: ['edu'],
    dueInDays: -7,
    wordBudget: 180,
    blocks: [
      `大宗食材实行区级集中招标、学校按需下单，米面油、肉禽蛋供应商由31家精简到12家。抽检食材、餐具${food.samples.of}批次，合格${food.samples.part}批次，合格率${food.samples.share}%，比上年提高${food.samplesRise.more}个百分点；不合格的${food.bad}批次全部下架并追溯到供应商，取消1家供应商资格。`,
      `${food.canteens}家食堂均成立由家长代表参加的膳食委员会，每学期公开食堂收支，伙食费盈余结转下一学期。`,
    ],
  },
  {
    slug: 'food-surroundings',
    parentSlug: 'food',
    title: '整治校园周边食品经营',
    target: 'signed',
    lead: 'market',
    coUnits: ['police'],
    dueInDays: -3,
    wordBudget: 140,
    blocks: [
      `对校园周边287家食品经营单位建立档案，检查612家次，责令改正58家，立案查处11起，罚没款8.6万元。会同区公安局和镇街取缔占道食品摊点${safety.stalls}处，引导其中${safety.stallsMoved}处迁入集中经营点，其余${safety.stallsClosed}处停止经营。开学前后各开展1次专项检查，严禁向未成年人销售烟、酒和彩票。`,
    ],
  },

  { slug: 'care', parentSlug: 'duties', title: '特殊群体关爱' },
  {
    slug: 'disabled-children',
    parentSlug: 'care',
    title: '保障残疾儿童少年入学',
    target: 'review',
    lead: 'edu',
    coUnits: ['civil', 'health'],
    dueInDays: 3,
    wordBudget: 160,
    blocks: [
      `全区适龄残疾儿童少年${care.disabled.of}人，已入学${care.disabled.part}人，入学率${care.disabled.share}%。其中特殊教育学校就读${care.disabledSpecial}人、普通学校随班就读${care.disabledInclusive}人、送教上门${care.disabledHome}人；其余2人因病经监护人申请缓学。`,
      '建成资源教室19间，配备专兼职特殊教育教师42名。区残疾人教育专家委员会对每名学生开展评估，一人一案确定安置方式，送教上门每周不少于2次。',
    ],
  },
  {
    slug: 'left-behind',
    parentSlug: 'care',
    title: '关爱留守儿童和困境儿童',
    target: 'drafting',
    lead: 'civil',
    coUnits: ['edu', 'health'],
    dueInDays: -2,
    wordBudget: 400,
    blocks: [
      `全区有农村留守儿童${care.leftBehind}人、困境儿童${care.inNeed}人，全部建立档案。困境儿童中，孤儿${care.orphans}人、事实无人抚养儿童${care.unsupported}人、其他困境儿童${care.otherNeed}人。`,
      `${district.townships}个镇街均建成未成年人保护工作站，${district.villages}个村（社区）配备儿童主任${district.villages}名，`,
    ],
  },
  {
    slug: 'student-aid',
    parentSlug: 'care',
    title: '资助家庭经济困难学生',
    target: 'drafting',
    lead: 'edu',
    coUnits: ['finance', 'civil'],
    dueInDays: 3,
    wordBudget: 350,
    blocks: [
      `1至10月，资助家庭经济困难学生${care.aided.now}人次，较上年减少${care.aided.less}人次，下降${care.aided.rate}%，主要是符合条件的家庭减少；发放资助资金${care.aid}万元。区教委、区财政局、区民政局每学期比对低保、孤儿、残疾等信息，主动认定资助对象，家长无需自行开具证明。各学段资助情况见下表。`,
      {
        table: [
          ['学段', '人次', '标准（元/人次）', '金额（万元）'],
          [
            '学前教育',
            `${care.aidedKindergarten.count}`,
            `${care.aidedKindergarten.each}`,
            care.aidedKindergarten.sum,
          ],
          ['小学', `${care.aidedPrimary.count}`, `${care.aidedPrimary.each}`, care.aidedPrimary.sum],
          ['初中', `${care.aidedJunior.count}`, `${care.aidedJunior.each}`, care.aidedJunior.sum],
          ['普通高中', `${care.aidedSenior.count}`, `${care.aidedSenior.each}`, care.aidedSenior.sum],
          [
            '中等职业教育',
            `${care.aidedVocational.count}`,
            `${care.aidedVocational.each}`,
            care.aidedVocational.sum,
          ],
          ['合计', `${care.aided.now}`, '—', care.aid],
        ],
      },
    ],
  },
  {
    slug: 'migrant-children',
    parentSlug: 'care',
    title: '保障随迁子女平等就学',
    target: 'accepted',
    lead: 'edu',
    dueInDays: -9,
    wordBudget: 180,
    blocks: [
      `义务教育阶段有进城务工人员随迁子女${migrants.total.part}人，占义务教育在校学生${pupils.compulsory}人的${migrants.total.share}%。其中在公办学校就读${migrants.inPublic.part}人，占${migrants.inPublic.share}%，比上年提高${migrants.points.more}个百分点；其余在民办学校就读的，享受同等的免杂费和教科书政策。`,
      '入学凭居住证或居住登记办理，材料由6项减至2项，线上一次提交。随迁子女与本区学生混合编班，评优、入队入团、参加考试一视同仁。',
    ],
  },
]
