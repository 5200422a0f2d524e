import { useTranslation } from 'react-i18next'
import { PlayButton } from '../playback/play-button.tsx'
import { Position } from '../playback/position.tsx'
import { Preview } from '../playback/preview.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { LookPopover } from './look-popover.tsx'
import classes from './watch-panel.module.css'

export interface WatchPanelProps {
  readonly limit: number
  readonly isForChildren: boolean
}

/** The picture with the captions over it, and for whom their speed is judged. */
export function WatchPanel({ limit, isForChildren }: WatchPanelProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const profile = isForChildren ? 'captions.profile.children' : 'captions.profile.adults'
  return (
    <section className={classes.panel}>
      <div className={classes.preview}>
        <Preview isBare />
      </div>
      <div className={classes.controls}>
        <PlayButton />
        <Position />
        <LookPopover />
        <span className={classes.speed}>
          {t('captions.readingSpeed')} <b>{t(profile, { limit: format.number(limit) })}</b>
        </span>
      </div>
    </section>
  )
}
