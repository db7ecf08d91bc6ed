import i18next from 'i18next'
import { addErrorCodes } from '../server/errorWords.ts'
import { addWords } from '../text/addWords.ts'
import { edits as en } from '../text/en/edits.ts'
import { edits as errorsEn } from '../text/en/errors/edits.ts'
import { edits as zhCN } from '../text/zh-CN/edits.ts'
import { edits as errorsZhCN } from '../text/zh-CN/errors/edits.ts'

/** Words of corrections, and of what refuses them, come with what shows them. */
addWords('edits', { zhCN, en })
addErrorCodes(errorsZhCN)

function addErrors(): void {
  i18next.addResourceBundle('zh-CN', 'errors', { code: errorsZhCN }, true)
  i18next.addResourceBundle('en', 'errors', { code: errorsEn }, true)
}

if (i18next.isInitialized) addErrors()
else i18next.on('initialized', addErrors)
