import i18next from 'i18next'
import type { Language } from './language.ts'

/**
 * Adds words that a single page brings with it, once: the other pages load no more than they say. A page calls it before
 * it draws anything.
 */
export function addWords(namespace: string, words: Readonly<Record<Language, object>>): void {
  for (const [language, said] of Object.entries(words))
    if (!i18next.hasResourceBundle(language, namespace)) i18next.addResourceBundle(language, namespace, said)
}
