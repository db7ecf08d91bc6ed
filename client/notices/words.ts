import { addWords } from '../text/addWords.ts'
import { notices as en } from '../text/en/notices.ts'
import { notices as zhCN } from '../text/zh-CN/notices.ts'

/** Words of notices: imported by each part that a page loads by itself. */
addWords('notices', { zhCN, en })
