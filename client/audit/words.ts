import { addWords } from '../text/addWords.ts'
import { audit as en } from '../text/en/audit.ts'
import { audit as zhCN } from '../text/zh-CN/audit.ts'

/** Words of the records of acts: what shows them brings them. */
addWords('audit', { zhCN, en })
