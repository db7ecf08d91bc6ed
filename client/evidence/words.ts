import i18next from 'i18next'
import { addErrorCodes } from '../server/errorWords.ts'
import { evidence as errorsEn } from '../text/en/errors/evidence.ts'
import { evidence as en } from '../text/en/evidence.ts'
import { evidence as errorsZhCN } from '../text/zh-CN/errors/evidence.ts'
import { evidence as zhCN } from '../text/zh-CN/evidence.ts'

/** The words of evidence, and of what may be wrong with it, come with its panel: the pages that leaders open on a phone stay light. */
function addWords(): void {
  i18next.addResourceBundle('zh-CN', 'evidence', zhCN)
  i18next.addResourceBundle('en', 'evidence', en)
  i18next.addResourceBundle('zh-CN', 'errors', { code: errorsZhCN }, true)
  i18next.addResourceBundle('en', 'errors', { code: errorsEn }, true)
  addErrorCodes(errorsZhCN)
}

if (i18next.isInitialized) addWords()
else i18next.on('initialized', addWords)
