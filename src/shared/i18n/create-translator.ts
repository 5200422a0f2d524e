import { createInstance, type i18n, type TFunction } from 'i18next'
import type { InterfaceLanguage } from '../workspace/settings.ts'
import { english } from './en/index.ts'
import { indonesian } from './id/index.ts'

export type Translate = TFunction

/** The words of the studio in both languages, ready at once. Indonesian stands in where none is chosen. */
export function createTranslator(language: InterfaceLanguage): i18n {
  const instance = createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'id',
    resources: { id: { translation: indonesian }, en: { translation: english } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return instance
}
