import { useTranslation } from 'react-i18next'
import type { CatalogueRecord } from '#shared/publishing/details.ts'
import classes from './catalogue-card.module.css'

/** A cited work as a catalogue card: call number above a red rule, hanging indent, punched hole. */
export function CatalogueCard({ record }: { readonly record: CatalogueRecord }) {
  const { t } = useTranslation()
  const { title, authors, publisher, year, isbn, callNumber, url } = record
  return (
    <article className={classes.card} data-selectable>
      <p className={classes.call}>{callNumber ?? t('details.noCallNumber')}</p>
      <div className={classes.entry}>
        {authors.length > 0 && <p className={classes.authors}>{authors.join('; ')}</p>}
        <h3 className={classes.title}>{title}</h3>
        {(publisher ?? year) !== undefined && (
          <p>{[publisher, year].filter((part) => part !== undefined).join(', ')}.</p>
        )}
        {isbn && <p className={classes.isbn}>ISBN {isbn}</p>}
        {url && <p className={classes.isbn}>{url}</p>}
      </div>
      <span aria-hidden className={classes.hole} />
    </article>
  )
}
