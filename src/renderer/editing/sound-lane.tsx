import { useTranslation } from 'react-i18next'
import { placedClips, timelineLength } from '#shared/editing/timeline.ts'
import { overlap } from '#shared/time/range.ts'
import { ticks } from '#shared/time/ticks.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { type Scale, useTimelineView } from './timeline-view.ts'
import type { EpisodePeaks } from '../playback/use-peaks.ts'
import { TransitionMarks } from './transition-marks.tsx'
import { TransitionsOver } from './transitions-over.tsx'
import { Waveform } from './waveform.tsx'
import classes from './lane.module.css'

export interface SoundLaneProps {
  readonly scale: Scale
  readonly waveform: EpisodePeaks
}

/** What is heard: clips, and their waveform as far as it is in sight. */
export function SoundLane({ scale, waveform }: SoundLaneProps) {
  const timeline = useTimeline()
  const width = useTimelineView((view) => view.width)
  const proposed = useTimelineView((view) => view.proposedCuts)
  const end = ticks(Math.min(scale.visible.end, timelineLength(timeline)))
  const range = { start: scale.visible.start, end }
  const drawnWidth = Math.min(width, scale.toPixels(end) - scale.toPixels(range.start))
  return (
    <div className={classes.lane} style={{ height: '4rem', '--lane': 'var(--ps-lane-narrator)' }}>
      {placedClips(timeline).map((placed) => {
        const left = scale.toPixels(placed.start)
        return overlap(placed, scale.visible) ? (
          <div
            key={placed.clip.id}
            className={classes.clip}
            style={{ left, width: Math.max(2, scale.toPixels(placed.end) - left - 2) }}
          />
        ) : null
      })}
      <div className={classes.waveform}>
        <Waveform
          peaks={waveform.peaks}
          timeline={timeline}
          range={range}
          width={drawnWidth}
          height={56}
          colour="--ps-lane-narrator"
        />
      </div>
      {proposed.map((cut) =>
        overlap(cut, scale.visible) ? (
          <div
            key={cut.start}
            className={classes.proposed}
            style={{
              left: scale.toPixels(cut.start),
              width: Math.max(2, scale.toPixels(cut.end) - scale.toPixels(cut.start)),
            }}
          />
        ) : null,
      )}
      <TransitionsOver scale={scale} />
      <TransitionMarks scale={scale} />
      <WaveformNote waveform={waveform} />
    </div>
  )
}

function WaveformNote({ waveform }: { readonly waveform: EpisodePeaks }) {
  const { t } = useTranslation()
  const assets = useOpenEpisode((state) => state.document?.assets)
  const [failed] = waveform.failed
  if (failed) {
    const name = assets?.find((asset) => asset.id === failed.assetId)?.name ?? ''
    return (
      <span role="status" className={classes.note} data-failed>
        {t('editing.timeline.waveformFailed', { name })}
      </span>
    )
  }
  return waveform.isLoading ? (
    <span role="status" className={classes.note}>
      {t('editing.timeline.waveformLoading')}
    </span>
  ) : null
}
