import type { Words } from '../words.ts'
import type { signin as zh } from '../zh-CN/signin.ts'

export const signin = {
  title: 'Sign in to Lianshu',
  phoneTitle: 'Written together, signed word by word',
  subtitle: 'Self-evaluation report on duties to education',
  demoSubtitle: 'Wangchuan District: self-evaluation report on duties to education',
  login: 'Account',
  password: 'Password',
  act: 'Sign in',
  needLogin: 'Please enter your account.',
  needPassword: 'Please enter your password.',
  offline: {
    title: 'The server cannot be reached; signing in is not possible now. ',
    text: 'Please check the network. What was saved is on the server and safe.',
  },
  forgotten: 'Forgotten your password? Ask your administrator',
  secrecy: 'Not for state secrets',
  record: 'An internal record, not an electronic seal',
  scene: {
    slogan: 'One report, twelve units, written together and signed word by word',
    promise: 'Every word you sign can still be verified a year later',
    org: '区人民政府',
    demoOrg: '望川区人民政府',
    titleTop: '关于报送年度履行教育职责',
    titleBottom: '情况自评报告的函',
  },
  demo: {
    title: 'Demo: choose who you are',
    fictional: 'People and figures are fictional',
    more: '{{count}} more',
    fewer: 'Fewer',
    job: {
      drafter: 'Writes the unit’s sections with colleagues',
      liaison: 'Speaks for the unit, submits',
      reviewer: 'Reviews what the unit submits',
      head: 'Sees what changed, signs a section',
      coordinator: 'Progress, reminders, assembly, export',
      clerk: 'Checks, numbers, prints',
      office_head: 'Signs for the office',
      deputy_leader: 'Sees all, decides, signs',
      leader: 'Issues the letter',
      observer: 'Reads after dispatch',
      auditor: 'Verifies the records',
      admin: 'Enters people and units',
    },
  },
} satisfies Words<typeof zh>
