import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { en } from './en/index.ts'
import { type Language, rememberLanguage } from './language.ts'
import { zhCN } from './zh-CN/index.ts'
import type { notices } from './zh-CN/notices.ts'

/** Words that are loaded with what shows them, by feature. */
interface LateWords {
  readonly notices: typeof notices
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: typeof zhCN & LateWords
  }
}

const late = new Map<keyof LateWords, Readonly<Record<Language, object>>>()

/**
 * Adds a feature's words, in both languages, when its script is loaded: the pages that leaders open on a phone do without
 * them (SN-13).
 */
export function bringWords(feature: keyof LateWords, words: Readonly<Record<Language, object>>): void {
  late.set(feature, words)
  if (!i18next.isInitialized) return
  for (const language of ['zh-CN', 'en'] as const)
    i18next.addResourceBundle(language, feature, words[language])
}

const withLate = (language: Language, words: object) => ({
  ...words,
  ...Object.fromEntries([...late].map(([feature, brought]) => [feature, brought[language]])),
})

/** Loads the words. Both catalogues are in the page: it has to speak when the network does not. */
export async function startCatalogue(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'ui',
    ns: [...Object.keys(zhCN), ...late.keys()],
    resources: { 'zh-CN': withLate('zh-CN', zhCN), en: withLate('en', en) },
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
