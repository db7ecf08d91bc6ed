import { funds, schools, training, union } from './facts.ts'
import type { DemoSection } from './section.ts'

/** 二（十）校外培训治理，二（十一）城乡教育一体发展 */
export const trainingAndUnion: readonly DemoSection[] = [
  { slug: 'training', parentSlug: 'duties', title: '校外培训治理' },
  {
    slug: 'agencies',
    parentSlug: 'training',
    title: '规范校外培训机构',
    target: 'signed',
    lead: 'culture',
    coUnits: ['market', 'edu'],
    dueInDays: -5,
    wordBudget: 200,
    blocks: [
      `全区持证在营校外培训机构${training.agencies.now}家，比上年减少${training.agencies.less}家，下降${training.agencies.rate}%，全部为非学科类，其中文化艺术类${training.arts}家、体育类${training.sports}家、科技类${training.science}家。文旅、体育、科技、教育部门按类别分工审批，证照信息在政府网站公开。`,
      `1至10月检查机构264家次，发现问题32个，全部整改；查处无证开展学科类培训6起。${training.agencies.now}家机构预收费全部纳入资金监管，监管余额1368万元。调处退费纠纷19件，为家长挽回损失26.7万元。`,
    ],
  },
  {
    slug: 'after-school',
    parentSlug: 'training',
    title: '提高课后服务质量',
    target: 'review',
    lead: 'edu',
    coUnits: ['finance'],
    dueInDays: 4,
    wordBudget: 220,
    blocks: [
      `${schools.compulsory}所义务教育学校全部提供课后服务，每周5天、每天不少于2小时，参加学生${training.afterSchool.part}人，占义务教育在校学生的${training.afterSchool.share}%。经费由财政补助和合理收费共同承担，全年财政补助${funds.afterSchool}万元，家庭经济困难学生免收服务费。`,
      '课后服务以作业辅导、体育锻炼和兴趣拓展为主，开设课程1260门次。遴选区少年宫、图书馆等8家公共文化场馆和23家社会机构进入白名单，引进机构须经学校、家长委员会和区教委三方同意，收费标准低于市场价格。',
    ],
  },

  { slug: 'urban-rural', parentSlug: 'duties', title: '城乡教育一体发展' },
  {
    slug: 'school-groups',
    parentSlug: 'urban-rural',
    title: '推进集团化办学',
    target: 'accepted',
    lead: 'develop',
    coUnits: ['edu'],
    dueInDays: -10,
    wordBudget: 200,
    blocks: [
      `组建教育集团${union.groups}个，覆盖中小学${union.grouped.part}所，占中小学总数的${union.grouped.share}%，${schools.rural}所乡镇中小学全部加入。集团内统一教研、统一培训、统一质量监测，龙头学校每学期向乡镇成员校派出不少于3名学科教师。`,
      `把集团化办学列入城乡融合发展年度任务，设立专项补助资金，按成员校数量和考核等次拨付。对${union.groups}个集团开展首轮考核，评定优秀${union.groupsExcellent}个、良好${union.groupsGood}个、合格${union.groupsPassed}个，考核结果与龙头学校年度考核挂钩。`,
    ],
  },
  {
    slug: 'narrow-gap',
    parentSlug: 'urban-rural',
    title: '缩小校际差距',
    target: 'accepted',
    lead: 'develop',
    coUnits: ['edu', 'finance'],
    dueInDays: -10,
    wordBudget: 200,
    blocks: [
      '对照义务教育优质均衡发展标准逐校测算，小学、初中7项资源配置指标的校际差异系数，最高分别为0.47和0.43，均在0.50和0.45的规定限值以内。每百名学生拥有高于规定学历教师数、骨干教师数两项指标接近限值，列入重点监测。',
      '公办中小学划片就近入学全面落实，优质普通高中招生名额的70%均衡分配到初中学校，乡镇初中分配名额不少于其毕业生比例。义务教育巩固率99.9%，没有失学辍学学生。',
    ],
  },
  {
    slug: 'rural-conditions',
    parentSlug: 'urban-rural',
    title: '改善乡镇学校条件',
    target: 'signed',
    lead: 'develop',
    coUnits: ['finance'],
    dueInDays: -4,
    wordBudget: 220,
    blocks: [
      `安排乡镇学校改造资金${funds.ruralSchools}万元，其中食堂和学生宿舍${funds.ruralCanteens}万元、运动场地${funds.ruralSports}万元、实验室和图书${funds.ruralLabs}万元、校园网络${funds.ruralNetwork}万元，惠及${schools.rural}所学校。共实施项目${union.ruralProjects.of}个，截至10月底完成${union.ruralProjects.part}个，完成率${union.ruralProjects.share}%，其余${union.ruralProjectsOpen}个年底前完工。`,
      `${schools.tiny}所小规模学校保留必要的教学点功能，开通同步课堂，与集团内城区学校共上音乐、美术、英语课，每周合计不少于8节。项目资金列入政府投资年度计划，由区发改委按月调度。`,
    ],
  },
]
