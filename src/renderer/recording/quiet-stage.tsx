import { useTranslation } from 'react-i18next'
import { type ChosenSource, sourceName } from '#shared/recording/capture-settings.ts'
import { isSound } from '#shared/recording/source.ts'
import { ClockFigures } from './dock/clock.tsx'
import { LevelMeter } from './levels/level-meter.tsx'
import { useRecorder } from './recorder-store.ts'
import { ScriptInvitation } from './script/script-invitation.tsx'
import classes from './quiet-stage.module.css'

export interface QuietStageProps {
  readonly sources: readonly ChosenSource[]
  readonly onEditScript: () => void
}

/** Only voices, and nothing to read: the time and the levels, large enough to be seen from a chair. */
export function QuietStage({ sources, onEditScript }: QuietStageProps) {
  const { t } = useTranslation()
  const kind = useRecorder(({ state }) => state?.kind ?? 'idle')
  const isRunning = kind === 'recording' || kind === 'paused'
  const sounds = sources.filter((source) => isSound(source.kind))
  return (
    <div className={classes.stage}>
      {isRunning ? (
        <div className={classes.running} data-state={kind}>
          <h2 className={classes.state}>{t(`recording.dock.${kind}`)}</h2>
          <ClockFigures className={classes.clock ?? ''} />
        </div>
      ) : (
        <div className={classes.words}>
          <h2 className={classes.title}>
            {t(sounds.length > 0 ? 'recording.stage.ready' : 'recording.stage.chooseSource')}
          </h2>
          <p className={classes.text}>
            {t(
              sounds.length > 0 ? 'recording.stage.readyText' : 'recording.stage.chooseSourceText',
            )}
          </p>
        </div>
      )}
      <div className={classes.meters}>
        {sounds.map((source) => (
          <div key={source.id} className={classes.meter}>
            <span aria-hidden className={classes.name}>
              {sourceName(source)}
            </span>
            <LevelMeter sourceId={source.id} name={sourceName(source)} />
          </div>
        ))}
      </div>
      {!isRunning && <ScriptInvitation onEdit={onEditScript} />}
    </div>
  )
}
