import { addWords } from '../text/addWords.ts'
import { acting as en } from '../text/en/acting.ts'
import { acting as zhCN } from '../text/zh-CN/acting.ts'

addWords('acting', { zhCN, en })
