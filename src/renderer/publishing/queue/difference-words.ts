import { useTranslation } from 'react-i18next'
import { useLanguageNames } from '../../i18n/language-names.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** Says what a field of a video is called and holds as the form says it, not as YouTube stores it. */
export function useDifferenceWords() {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguageNames()
  const nameOf = (field: string) => {
    const [name = field, tag] = field.split('.')
    const said = t(`queue.field.${name}`, { defaultValue: name })
    return tag === undefined ? said : `${said} (${language(tag)})`
  }
  const say = (field: string, value: string): string => {
    switch (field) {
      case 'visibility':
        return Number.isNaN(Date.parse(value))
          ? t(`details.privacies.${value}`, { defaultValue: value })
          : t('queue.moment.at', {
              day: format.day(Date.parse(value)),
              time: format.clock(Date.parse(value)),
            })
      case 'privacy':
        return t(`details.privacies.${value}`, { defaultValue: value })
      case 'license':
        return t(`details.licenses.${value}`, { defaultValue: value })
      case 'category':
        return t(`details.categories.${value}`, { defaultValue: value })
      case 'madeForKids':
      case 'syntheticMedia':
      case 'embeddable':
        return t(value === 'true' ? 'details.synthetic.yes' : 'details.synthetic.no')
      case 'titleLanguage':
      case 'language':
        return language(value)
      case 'publishAt':
        return `${format.day(Date.parse(value))}, ${format.clock(Date.parse(value))}`
      default:
        return value
    }
  }
  return { say, nameOf }
}
