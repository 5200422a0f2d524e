import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Take } from '#shared/recording/take.ts'
import { ZERO, toSeconds } from '#shared/time/ticks.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import classes from './take-row.module.css'

export interface TakePlayerProps {
  readonly take: Take
  readonly name: string
}

/** Plays a take, one part after the other when it was paused. */
export function TakePlayer({ take, name }: TakePlayerProps) {
  const { t } = useTranslation()
  const [part, setPart] = useState(0)
  const clip = take.clips[part]
  const assetId = clip?.assetId
  const isVideo = useOpenEpisode(({ document }) =>
    document?.assets.some(({ id, kind }) => id === assetId && kind === 'video'),
  )
  const Media = isVideo ? 'video' : 'audio'
  return (
    <div className={classes.player}>
      <Media
        key={assetId}
        // Pictures begin a little before the take does.
        src={`media://asset/${assetId}#t=${toSeconds(clip?.start ?? ZERO)}`}
        aria-label={t('recording.takes.play', { name })}
        autoPlay
        controls
        onEnded={() => setPart((current) => Math.min(current + 1, take.clips.length - 1))}
      />
      {take.clips.length > 1 && (
        <span className={classes.facts}>
          {t('recording.takes.part', { number: part + 1, count: take.clips.length })}
        </span>
      )}
    </div>
  )
}
