import i18next from 'i18next'
import { useState } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { PageWords } from './addWords.ts'
import { type Language, rememberLanguage } from './language.ts'
import { zhCN } from './zh-CN/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: typeof zhCN & PageWords
  }
}

const loadEnglish = async () => (await import('./en/index.ts')).en

/** Starts with the words of one language, so that a page which is signed on a phone loads no others first. */
export async function startCatalogue(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'ui',
    ns: Object.keys(zhCN),
    resources: { 'zh-CN': zhCN, ...(language === 'en' ? { en: await loadEnglish() } : {}) },
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
}

/** Adds what is missing: a page that stands has to speak every language, also when the network does not. */
export async function completeCatalogue(): Promise<void> {
  if (i18next.hasResourceBundle('en', 'ui')) return
  for (const [namespace, words] of Object.entries(await loadEnglish()))
    i18next.addResourceBundle('en', namespace, words)
}

export interface ChosenLanguage {
  readonly language: Language
  readonly choose: (language: Language) => void
  /** The words of the language chosen could not be loaded: the page goes on in the one it had. */
  readonly failed: boolean
}

export function useLanguage(): ChosenLanguage {
  const { i18n } = useTranslation()
  const [failed, setFailed] = useState(false)
  const change = async (language: Language) => {
    try {
      await completeCatalogue()
    } catch {
      return setFailed(true)
    }
    setFailed(false)
    rememberLanguage(localStorage, language)
    document.documentElement.lang = language
    await i18n.changeLanguage(language)
  }
  return {
    language: i18n.language === 'en' ? 'en' : 'zh-CN',
    choose: language => void change(language),
    failed,
  }
}
