import { ActionIcon, Checkbox, Tooltip } from '@mantine/core'
import { IconAdjustmentsHorizontal, IconPlugConnectedX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ChosenSource, sourceName, toggleSource } from '#shared/recording/capture-settings.ts'
import { type CaptureSource, isSound } from '#shared/recording/source.ts'
import { LevelMeter } from '../levels/level-meter.tsx'
import { LevelVerdict, PeakFigure } from '../levels/level-verdict.tsx'
import { changeSources } from './capture-settings-store.ts'
import { SourceIcon } from './source-icon.tsx'
import { SourceTuning } from './source-tuning.tsx'
import classes from './source-row.module.css'

export interface SourceRowProps {
  readonly source: CaptureSource
  readonly chosen: ChosenSource | undefined
  /** Whether it is connected now. */
  readonly isPresent: boolean
  /** Whether it can be ticked and unticked now. */
  readonly isChoosing: boolean
}

/** A source with its tick; a chosen one shows what it gives and opens to be set up. */
export function SourceRow({ source, chosen, isPresent, isChoosing }: SourceRowProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const tuningId = useId()
  const name = sourceName(chosen ?? { label: '', name: source.name })
  const below = name === source.name ? undefined : source.name
  const tune = t('recording.sources.tune', { name })
  return (
    <li className={classes.row}>
      <div className={classes.head}>
        {isChoosing ? (
          <Checkbox
            classNames={{ root: classes.tick, label: classes.name, body: classes.body }}
            label={name}
            description={below}
            checked={chosen !== undefined}
            onChange={() => changeSources((sources) => toggleSource(sources, source))}
          />
        ) : (
          <div className={classes.title}>
            <SourceIcon kind={source.kind} />
            <h2 className={classes.name}>{name}</h2>
            <span className={classes.below}>{below ?? t(`recording.kind.${source.kind}`)}</span>
          </div>
        )}
        {chosen && isPresent && isSound(source.kind) && <PeakFigure sourceId={source.id} />}
        {chosen && isPresent && (
          <Tooltip label={tune}>
            <ActionIcon
              aria-label={tune}
              aria-expanded={isOpen}
              aria-controls={tuningId}
              onClick={() => setOpen(!isOpen)}
            >
              <IconAdjustmentsHorizontal size={18} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {chosen && !isPresent && (
        <p className={classes.missing}>
          <IconPlugConnectedX size={16} aria-hidden />
          {t('recording.sources.missing')}
        </p>
      )}
      {chosen && isPresent && isSound(source.kind) && (
        <>
          <LevelMeter sourceId={source.id} name={name} />
          <LevelVerdict sourceId={source.id} />
        </>
      )}
      <div id={tuningId} hidden={!isOpen}>
        {chosen && isPresent && isOpen && <SourceTuning source={chosen} />}
      </div>
    </li>
  )
}
