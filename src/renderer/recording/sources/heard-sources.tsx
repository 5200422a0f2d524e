import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type ChosenSource, sourceName } from '#shared/recording/capture-settings.ts'
import { isSound } from '#shared/recording/source.ts'
import { LevelMeter } from '../levels/level-meter.tsx'
import { LevelVerdict, PeakFigure } from '../levels/level-verdict.tsx'
import { useChosenSources } from './capture-settings-store.ts'
import { SourceIcon } from './source-icon.tsx'
import { useFoundSources } from './source-watch.ts'
import panel from '../panel.module.css'
import classes from './heard-sources.module.css'

export interface HeardSourcesProps {
  /** Whether cameras and screens are named as well. */
  readonly showsPictures?: boolean
}

/** The chosen sources by name, each sound with its meter; nothing can be changed. */
export function HeardSources({ showsPictures = false }: HeardSourcesProps) {
  const chosen = useChosenSources()
  const found = useFoundSources((state) => state.found)
  return chosen
    .filter(({ kind }) => showsPictures || isSound(kind))
    .map((source) => (
      <HeardSource
        key={source.id}
        source={source}
        isPresent={found === undefined || found.some(({ id }) => id === source.id)}
      />
    ))
}

interface HeardSourceProps {
  readonly source: ChosenSource
  readonly isPresent: boolean
}

function HeardSource({ source, isPresent }: HeardSourceProps) {
  const { t } = useTranslation()
  const name = sourceName(source)
  const below = name === source.name ? t(`recording.kind.${source.kind}`) : source.name
  return (
    <section className={panel.section} aria-label={name}>
      <div className={classes.head}>
        <SourceIcon kind={source.kind} />
        <h2 className={classes.name}>{name}</h2>
        {isSound(source.kind) && <PeakFigure sourceId={source.id} />}
        <span className={classes.below}>{below}</span>
      </div>
      {isSound(source.kind) ? (
        <>
          <LevelMeter sourceId={source.id} name={name} />
          <LevelVerdict sourceId={source.id} />
        </>
      ) : (
        !isPresent && (
          <p className={classes.missing}>
            <IconPlugConnectedX size={16} aria-hidden />
            {t('recording.sources.missing')}
          </p>
        )
      )}
    </section>
  )
}
