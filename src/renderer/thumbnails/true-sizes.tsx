import { useTranslation } from 'react-i18next'
import { formatClock } from '#shared/time/timecode.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useLength } from '../open-episode/use-edited.ts'
import classes from './true-sizes.module.css'

const SIZES = [
  { width: 320, name: 'home' },
  { width: 168, name: 'next' },
  { width: 120, name: 'search' },
] as const

/** The thumbnail at the sizes in which people meet it, with title and length as there. */
export function TrueSizes({ url }: { readonly url: string | undefined }) {
  const { t } = useTranslation()
  const title = useOpenEpisode((state) => state.document?.episode.title)
  const length = useLength()
  return (
    <>
      <h2 className={classes.heading}>{t('thumbnails.sizes')}</h2>
      {SIZES.map(({ width, name }) => (
        <figure key={name} className={classes.size} data-name={name}>
          <span className={classes.picture} style={{ width }}>
            {url && <img src={url} alt="" width={width} />}
            <span className={classes.length}>{formatClock(length)}</span>
          </span>
          <figcaption>
            <span className={classes.title}>{title}</span>
            <span className={classes.where}>{t(`thumbnails.size.${name}`)}</span>
          </figcaption>
        </figure>
      ))}
    </>
  )
}
