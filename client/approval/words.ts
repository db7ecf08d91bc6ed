import { addWords } from '../text/addWords.ts'
import { approval as en } from '../text/en/approval.ts'
import { issue as issueEn } from '../text/en/issue.ts'
import { approval as zhCN } from '../text/zh-CN/approval.ts'
import { issue as issueZhCN } from '../text/zh-CN/issue.ts'

/** Words of the report's own way: what shows it brings them. */
addWords('approval', { zhCN, en })
addWords('issue', { zhCN: issueZhCN, en: issueEn })
