import { addWords } from '../text/addWords.ts'
import { people as en } from '../text/en/people.ts'
import { people as zhCN } from '../text/zh-CN/people.ts'

addWords('people', { zhCN, en })
