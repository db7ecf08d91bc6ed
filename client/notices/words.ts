import { bringWords } from '../text/catalogue.ts'
import { notices as en } from '../text/en/notices.ts'
import { notices as zh } from '../text/zh-CN/notices.ts'

/** Words of notices: imported by each part that a page loads by itself. */
bringWords('notices', { 'zh-CN': zh, en })
