import { useTranslation } from 'react-i18next'
import type { KeptChecklist } from '#shared/checklist/contract.ts'
import { useFormat } from '../i18n/use-format.ts'
import classes from './checklist.module.css'

/** The lists as they stood when the episode was published. */
export function KeptChecklists({ kept }: { readonly kept: readonly KeptChecklist[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (kept.length === 0) {
    return null
  }
  const tell = ({ version, keptAtMs, isComplete, items }: KeptChecklist) => {
    const names = [...new Set(items.flatMap(({ signature }) => signature?.by ?? []))]
    return t(isComplete ? 'checklist.kept.one' : 'checklist.kept.open', {
      version,
      day: format.day(keptAtMs),
      time: format.clock(keptAtMs),
      names: names.join(', ') || t('checklist.kept.nobody'),
      count: items.filter(({ isDone }) => !isDone).length,
    })
  }
  return (
    <div className={classes.kept}>
      <h3 className={classes.group}>{t('checklist.kept.title')}</h3>
      <ul data-selectable>
        {kept.map((one) => (
          <li key={one.keptAtMs} className={classes.text}>
            {tell(one)}
          </li>
        ))}
      </ul>
    </div>
  )
}
