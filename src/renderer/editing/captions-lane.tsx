import { captionProblems, readingProfile } from '#shared/captions/reading-problems.ts'
import { useMemo } from 'react'
import { overlap } from '#shared/time/range.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { cueAt, useEditedCues } from '../open-episode/use-edited.ts'
import type { Scale } from './timeline-view.ts'
import classes from './lane.module.css'

/** A block for each caption; those hard to read are taller and red. */
export function CaptionsLane({ scale }: { readonly scale: Scale }) {
  const cues = useEditedCues()
  const format = useOpenEpisode((state) => state.document?.episode.format ?? 'podcast')
  const problems = useMemo(
    () => new Set(captionProblems(cues, readingProfile(format)).map((problem) => problem.cueId)),
    [cues, format],
  )
  const currentId = useOpenEpisode((state) => cueAt(cues, state.playhead)?.id)
  const seen = cues.filter((cue) => overlap(cue, scale.visible))
  return (
    <div className={classes.lane} style={{ height: '2rem' }}>
      {seen.map((cue) => {
        const left = scale.toPixels(cue.start)
        return (
          <div
            key={cue.id}
            className={classes.cue}
            title={cue.text}
            data-problem={problems.has(cue.id) || undefined}
            data-current={cue.id === currentId || undefined}
            style={{ left, width: Math.max(1, scale.toPixels(cue.end) - left - 2) }}
          />
        )
      })}
    </div>
  )
}
