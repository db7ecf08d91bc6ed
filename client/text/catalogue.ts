import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { PageWords } from './addWords.ts'
import { en } from './en/index.ts'
import { type Language, rememberLanguage } from './language.ts'
import { zhCN } from './zh-CN/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: typeof zhCN & PageWords
  }
}

/** Loads the words. Both catalogues are in the page: it has to speak when the network does not. */
export async function startCatalogue(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'ui',
    ns: Object.keys(zhCN),
    resources: { 'zh-CN': zhCN, en },
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
}

export function useLanguage(): { language: Language; choose: (language: Language) => void } {
  const { i18n } = useTranslation()
  const choose = (language: Language) => {
    rememberLanguage(localStorage, language)
    document.documentElement.lang = language
    void i18n.changeLanguage(language)
  }
  return { language: i18n.language === 'en' ? 'en' : 'zh-CN', choose }
}
