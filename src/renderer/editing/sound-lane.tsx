import { useTranslation } from 'react-i18next'
import { isBlank, placedClips, timelineLength } from '#shared/editing/timeline.ts'
import { rangesWithin } from '#shared/time/range.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { ClipList } from './arranging/clip-list.tsx'
import { boxesOf, placeOf, rangeOf } from './boxes.ts'
import { SilenceHatch } from './silences/silence-hatch.tsx'
import { useSilenceTool } from './silences/silence-tool.ts'
import { type Scale, stretchesOf } from './timeline-view.ts'
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
  const clips = rangesWithin(placedClips(timeline), scale.visible)
  const showsSilences = useSilenceTool((tool) => tool.isOpen)
  return (
    <div
      className={classes.lane}
      style={{ height: '4.75rem', '--lane': 'var(--ps-lane-narrator)' }}
    >
      {boxesOf(clips, scale).map((box) => (
        <div
          key={box[0].clip.id}
          className={classes.clip}
          data-blank={(box.length === 1 && isBlank(box[0].clip)) || undefined}
          style={placeOf(rangeOf(box), scale)}
        />
      ))}
      <div className={classes.waveform}>
        {stretchesOf(scale, timelineLength(timeline)).map((stretch) => (
          <Waveform
            key={stretch.left}
            {...stretch}
            waveforms={waveform.waveforms}
            timeline={timeline}
            height={48}
            colour="--ps-lane-narrator"
          />
        ))}
      </div>
      {showsSilences && <SilenceHatch scale={scale} height={48} />}
      <TransitionsOver scale={scale} />
      <ClipList scale={scale} />
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
