import { addWords } from '../text/addWords.ts'
import { issue as en } from '../text/en/issue.ts'
import { issue as zhCN } from '../text/zh-CN/issue.ts'

addWords('issue', { zhCN, en })
