import { useTranslation } from 'react-i18next'
import { Alarms } from './alarms.tsx'
import { Clock } from './clock.tsx'
import { DockButtons } from './dock-buttons.tsx'
import { Room } from './room.tsx'
import { SafeOnDisk } from './safe-on-disk.tsx'
import classes from './dock.module.css'

export interface DockProps {
  readonly episodeId: string
}

/** The foot of the step: how long, the one big button, how much still fits, and that it is safe. */
export function Dock({ episodeId }: DockProps) {
  const { t } = useTranslation()
  return (
    <section className={classes.dock} aria-label={t('recording.dock.label')}>
      <Alarms episodeId={episodeId} />
      <div className={classes.row}>
        <Clock episodeId={episodeId} />
        <DockButtons />
        <div className={classes.facts}>
          <Room />
          <SafeOnDisk />
        </div>
      </div>
    </section>
  )
}
