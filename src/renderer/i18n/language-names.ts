import { useMemo } from 'react'
import { useLanguage } from './use-language.ts'

/** Languages libraries in Indonesia speak in, the most spoken first. */
export const SPOKEN_LANGUAGES = [
  'id',
  'en',
  'jv',
  'su',
  'mad',
  'min',
  'bug',
  'ban',
  'ace',
  'bjn',
  'ms',
  'ar',
] as const

/** Names languages by their tags, in the language of the window. */
export function useLanguageNames(): (tag: string) => string {
  const language = useLanguage()
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'language' })
    return (tag) => names.of(tag) ?? tag
  }, [language])
}
