import { useTranslation } from 'react-i18next'
import { InterfaceLanguage } from '#shared/workspace/settings.ts'

/** The language the window speaks now. */
export function useLanguage(): InterfaceLanguage {
  return InterfaceLanguage.catch('id').parse(useTranslation().i18n.language)
}
