import type { Cue } from '#shared/captions/cue.ts'
import { captionProblems, readingProfile } from '#shared/captions/reading-problems.ts'
import { useMemo } from 'react'
import type { EpisodeFormat } from '#shared/episodes/episode.ts'
import { overlap } from '#shared/time/range.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { cueAt, useEditedCues } from '../open-episode/use-edited.ts'
import type { Scale } from './timeline-view.ts'
import classes from './lane.module.css'

/** A block for each caption; those hard to read are taller, too fast ones red. */
export function CaptionsLane({ scale }: { readonly scale: Scale }) {
  const cues = useEditedCues()
  const format = useOpenEpisode((state) => state.document?.episode.format ?? 'podcast')
  const problems = useMemo(() => severities(cues, format), [cues, format])
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
            data-problem={problems.get(cue.id)}
            data-current={cue.id === currentId || undefined}
            style={{ left, width: Math.max(1, scale.toPixels(cue.end) - left - 2) }}
          />
        )
      })}
    </div>
  )
}

/** Too fast is what viewers cannot mend; the rest is a warning. */
function severities(
  cues: readonly Cue[],
  format: EpisodeFormat,
): ReadonlyMap<string, 'fast' | 'warn'> {
  const problems = captionProblems(cues, readingProfile(format))
  const marked = new Map<string, 'fast' | 'warn'>()
  for (const { cueId, kind } of problems) {
    if (kind === 'tooFast' || !marked.has(cueId)) {
      marked.set(cueId, kind === 'tooFast' ? 'fast' : 'warn')
    }
  }
  return marked
}
