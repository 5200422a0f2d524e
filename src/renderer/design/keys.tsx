import { useTranslation } from 'react-i18next'
import classes from './keys.module.css'

/** Keys as people read them on their keyboard: `Ctrl+Shift+Z` becomes three caps. */
export function Keys({ keys }: { readonly keys: string }) {
  const { t } = useTranslation()
  return (
    <kbd className={classes.keys}>
      {keys.split('+').map((key) => (
        <span key={key}>{t(`shell.keys.${key}`, { defaultValue: key })}</span>
      ))}
    </kbd>
  )
}
