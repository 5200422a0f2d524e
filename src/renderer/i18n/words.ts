import { createTranslator } from '#shared/i18n/create-translator.ts'
import type { InterfaceLanguage } from '#shared/workspace/settings.ts'

/** The words of the window. Indonesian until the settings have been read. */
export const words = createTranslator('id')

/** Speaks another language at once, everywhere, also to screen readers. */
export function speak(language: InterfaceLanguage): void {
  document.documentElement.lang = language
  void words.changeLanguage(language)
}
