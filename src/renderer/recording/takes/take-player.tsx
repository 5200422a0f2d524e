import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Take } from '#shared/recording/take.ts'
import { type Ticks, ZERO, toSeconds } from '#shared/time/ticks.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { TRY_AGAIN_MS, assetAddress, rememberFailure } from '../../playback/asset-address.ts'
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
  return (
    <div className={classes.player}>
      {clip && (
        <PartPlayer
          key={clip.assetId}
          assetId={clip.assetId}
          start={clip.start ?? ZERO}
          label={t('recording.takes.play', { name })}
          onEnded={() => setPart((current) => Math.min(current + 1, take.clips.length - 1))}
        />
      )}
      {take.clips.length > 1 && (
        <span className={classes.facts}>
          {t('recording.takes.part', { number: part + 1, count: take.clips.length })}
        </span>
      )}
    </div>
  )
}

interface PartPlayerProps {
  readonly assetId: string
  /** Pictures begin a little before the take does. */
  readonly start: Ticks
  readonly label: string
  readonly onEnded: () => void
}

/** Right after a take, what stands in for a part of it may still be made: it is asked for until it is there. */
function PartPlayer({ assetId, start, label, onEnded }: PartPlayerProps) {
  const [address, setAddress] = useState(() => assetAddress(assetId))
  const isVideo = useOpenEpisode(({ document }) =>
    document?.assets.some(({ id, kind }) => id === assetId && kind === 'video'),
  )
  const Media = isVideo ? 'video' : 'audio'
  const tryAgainSoon = () => {
    rememberFailure()
    setTimeout(() => setAddress(assetAddress(assetId)), TRY_AGAIN_MS)
  }
  return (
    <Media
      key={address}
      src={`${address}#t=${toSeconds(start)}`}
      aria-label={label}
      autoPlay
      controls
      onError={tryAgainSoon}
      onEnded={onEnded}
    />
  )
}
