import { addWords } from '../../text/addWords.ts'
import { sheet as en } from '../../text/en/sheet.ts'
import { sheet as zhCN } from '../../text/zh-CN/sheet.ts'

addWords('sheet', { zhCN, en })
