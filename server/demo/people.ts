import type { Role, Unit } from '../../shared/people/directory.ts'

/** Who signs in to the demo. All names are invented. */
export interface DemoPerson {
  /** Same as `login`. */
  readonly id: string
  readonly login: string
  readonly name: string
  readonly unitId: string
  readonly role: Role
  /** The post as printed beside the name. */
  readonly title: string
}

/** The member units in the order in which they are listed, then the government office and the report's addressee. */
export const units: readonly Unit[] = [
  { id: 'edu', name: '区教委', mark: '教' },
  { id: 'finance', name: '区财政局', mark: '财' },
  { id: 'police', name: '区公安局', mark: '公' },
  { id: 'health', name: '区卫健委', mark: '卫' },
  { id: 'hr', name: '区人社局', mark: '人' },
  { id: 'market', name: '区市场监管局', mark: '市' },
  { id: 'planning', name: '区规划资源局', mark: '规' },
  { id: 'housing', name: '区住建委', mark: '建' },
  { id: 'civil', name: '区民政局', mark: '民' },
  { id: 'staffing', name: '区编办', mark: '编' },
  { id: 'develop', name: '区发改委', mark: '发' },
  { id: 'culture', name: '区文旅局', mark: '文' },
  { id: 'gov', name: '区政府办', mark: '府' },
  { id: 'supervision', name: '市政府教育督导室', mark: '督' },
]

/** One account: its id is its sign-in name. */
const person = (login: string, name: string, unitId: string, role: Role, title: string): DemoPerson => ({
  id: login,
  login,
  name,
  unitId,
  role,
  title,
})

export const persons: readonly DemoPerson[] = [
  person('edu.drafter', '温以宁', 'edu', 'drafter', '发展规划科科员'),
  person('edu.liaison', '贺临川', 'edu', 'liaison', '办公室副主任'),
  person('edu.reviewer', '姚怀瑾', 'edu', 'reviewer', '副主任'),
  person('edu.head', '方静之', 'edu', 'head', '主任'),
  person('edu.coordinator', '邓一帆', 'edu', 'coordinator', '统稿人'),

  person('finance.drafter', '许清和', 'finance', 'drafter', '预算科科员'),
  person('finance.liaison', '陆闻笛', 'finance', 'liaison', '教科文科副科长'),
  person('finance.reviewer', '傅思齐', 'finance', 'reviewer', '预算科科长'),
  person('finance.head', '郑伯远', 'finance', 'head', '局长'),

  person('police.drafter', '秦朔', 'police', 'drafter', '内保大队民警'),
  person('police.liaison', '韩秋实', 'police', 'liaison', '内保大队大队长'),
  person('police.reviewer', '雷振声', 'police', 'reviewer', '副局长'),
  person('police.head', '高正川', 'police', 'head', '局长'),

  person('health.drafter', '周念慈', 'health', 'drafter', '学校卫生科科员'),
  person('health.liaison', '梁书勤', 'health', 'liaison', '学校卫生科科长'),
  person('health.reviewer', '沈立言', 'health', 'reviewer', '副主任'),
  person('health.head', '孟澜', 'health', 'head', '主任'),

  person('hr.drafter', '顾南乔', 'hr', 'drafter', '事业单位管理科科员'),
  person('hr.liaison', '钟毓秀', 'hr', 'liaison', '办公室主任'),
  person('hr.reviewer', '岑远', 'hr', 'reviewer', '事业单位管理科科长'),
  person('hr.head', '江淮安', 'hr', 'head', '局长'),

  person('market.drafter', '苏望津', 'market', 'drafter', '食品安全科科员'),
  person('market.liaison', '白若溪', 'market', 'liaison', '办公室科员'),
  person('market.reviewer', '柯长风', 'market', 'reviewer', '食品安全科科长'),
  person('market.head', '石文炳', 'market', 'head', '局长'),

  person('planning.drafter', '陶行简', 'planning', 'drafter', '规划科科员'),
  person('planning.liaison', '林溪午', 'planning', 'liaison', '用途管制科副科长'),
  person('planning.reviewer', '施望舒', 'planning', 'reviewer', '规划科科长'),
  person('planning.head', '万良弼', 'planning', 'head', '局长'),

  person('housing.drafter', '彭亦工', 'housing', 'drafter', '工程建设科科员'),
  person('housing.liaison', '阮青禾', 'housing', 'liaison', '房屋安全科副科长'),
  person('housing.reviewer', '邢立峰', 'housing', 'reviewer', '副主任'),
  person('housing.head', '曹定坤', 'housing', 'head', '主任'),

  person('civil.drafter', '季朗', 'civil', 'drafter', '儿童福利科科员'),
  person('civil.liaison', '叶安歌', 'civil', 'liaison', '社会救助科副科长'),
  person('civil.reviewer', '程守望', 'civil', 'reviewer', '儿童福利科科长'),
  person('civil.head', '任恒宽', 'civil', 'head', '局长'),

  person('staffing.drafter', '谢斐然', 'staffing', 'drafter', '事业机构编制科科员'),
  person('staffing.liaison', '尹若谷', 'staffing', 'liaison', '综合科副科长'),
  person('staffing.reviewer', '左衡', 'staffing', 'reviewer', '副主任'),
  person('staffing.head', '严仲平', 'staffing', 'head', '主任'),

  person('develop.drafter', '唐既明', 'develop', 'drafter', '社会发展科科员'),
  person('develop.liaison', '冯远岫', 'develop', 'liaison', '国民经济综合科副科长'),
  person('develop.reviewer', '宋维新', 'develop', 'reviewer', '社会发展科科长'),
  person('develop.head', '康景行', 'develop', 'head', '主任'),

  person('culture.drafter', '魏采薇', 'culture', 'drafter', '公共服务科科员'),
  person('culture.liaison', '莫子衿', 'culture', 'liaison', '市场管理科副科长'),
  person('culture.reviewer', '卓尔凡', 'culture', 'reviewer', '副局长'),
  person('culture.head', '于宗海', 'culture', 'head', '局长'),

  person('gov.clerk', '罗知行', 'gov', 'clerk', '文书科科长'),
  person('gov.proofreader', '简书瑶', 'gov', 'clerk', '文书科副科长'),
  person('gov.office', '沙志谦', 'gov', 'office_head', '主任'),
  person('gov.deputy', '纪长明', 'gov', 'deputy_leader', '分管副区长'),
  person('gov.leader', '陈景川', 'gov', 'leader', '区长'),
  person('observer', '聂思衡', 'supervision', 'observer', '督学'),
  person('auditor', '戴秉直', 'gov', 'auditor', '政务监督科科长'),
  person('admin', '乔允文', 'gov', 'admin', '信息中心工程师'),
]
