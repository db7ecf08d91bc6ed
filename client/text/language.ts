/** Languages of the interface. Documents are never translated. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const REMEMBERED = 'lianshu.language'

const isLanguage = (value: string | null): value is Language =>
  value !== null && (LANGUAGES as readonly string[]).includes(value)

/** The language chosen on this device; Chinese where none was. */
export function rememberedLanguage(storage: Pick<Storage, 'getItem'>): Language {
  const value = storage.getItem(REMEMBERED)
  return isLanguage(value) ? value : 'zh-CN'
}

export const rememberLanguage = (storage: Pick<Storage, 'setItem'>, language: Language): void =>
  storage.setItem(REMEMBERED, language)
