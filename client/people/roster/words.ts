import { addWords } from '../../text/addWords.ts'
import { roster as en } from '../../text/en/roster.ts'
import { roster as zhCN } from '../../text/zh-CN/roster.ts'

addWords('roster', { zhCN, en })
