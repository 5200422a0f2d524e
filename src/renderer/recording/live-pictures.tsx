import { useTranslation } from 'react-i18next'
import { type ChosenSource, sourceName } from '#shared/recording/capture-settings.ts'
import { isSound } from '#shared/recording/source.ts'
import { useSenses } from './levels/senses-store.ts'
import { SourceIcon } from './sources/source-icon.tsx'
import classes from './live-pictures.module.css'

/** Those of the sources that are looked at. */
export function pictureSources(sources: readonly ChosenSource[]): ChosenSource[] {
  return sources.filter(({ kind }) => !isSound(kind))
}

/** What camera and screen show now, side by side. */
export function LivePictures({ sources }: { readonly sources: readonly ChosenSource[] }) {
  return (
    <div className={classes.pictures}>
      {pictureSources(sources).map((source) => (
        <LivePicture key={source.id} source={source} />
      ))}
    </div>
  )
}

function LivePicture({ source }: { readonly source: ChosenSource }) {
  const { t } = useTranslation()
  const name = sourceName(source)
  const picture = useSenses(({ pictures }) => pictures.get(source.id))
  const isMissing = useSenses(({ missing }) => missing.includes(source.id))
  return (
    <figure className={classes.frame}>
      <figcaption className={classes.name}>
        <SourceIcon kind={source.kind} size={16} />
        {name}
      </figcaption>
      {picture && !isMissing ? (
        <img className={classes.picture} src={picture} alt={name} />
      ) : (
        <p className={classes.waiting} role="status">
          {t(isMissing ? 'recording.stage.noPicture' : 'recording.stage.waitingForPicture')}
        </p>
      )}
    </figure>
  )
}
