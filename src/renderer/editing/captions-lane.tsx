import type { Cue } from '#shared/captions/cue.ts'
import { type ReadingProfile, captionProblems } from '#shared/captions/reading-problems.ts'
import { useMemo } from 'react'
import { rangesWithin } from '#shared/time/range.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { cueAt, useEditedCues, useLength, useReadingProfile } from '../open-episode/use-edited.ts'
import { NARROW_PIXELS, placeOf } from './boxes.ts'
import { type CueSeverity, NarrowCues } from './narrow-cues.tsx'
import { type Scale, stretchesOf } from './timeline-view.ts'
import classes from './lane.module.css'

/** A block for each caption; those hard to read are taller, too fast ones red. */
export function CaptionsLane({ scale }: { readonly scale: Scale }) {
  const cues = useEditedCues()
  const length = useLength()
  const profile = useReadingProfile()
  const severities = useMemo(() => severitiesOf(cues, profile), [cues, profile])
  const currentId = useOpenEpisode((state) => cueAt(cues, state.playhead)?.id)
  const seen = rangesWithin(cues, scale.visible)
  const isWide = ({ start, end }: Cue) =>
    scale.toPixels(end) - scale.toPixels(start) >= NARROW_PIXELS
  return (
    <div className={classes.lane} style={{ height: '2rem' }}>
      {!seen.every(isWide) &&
        stretchesOf(scale, length).map((stretch) => (
          <NarrowCues key={stretch.left} {...stretch} cues={cues} severities={severities} />
        ))}
      {seen
        .filter((cue) => isWide(cue) || cue.id === currentId)
        .map((cue) => (
          <div
            key={cue.id}
            className={classes.cue}
            title={cue.text}
            data-problem={severities.get(cue.id)}
            data-current={cue.id === currentId || undefined}
            style={placeOf(cue, scale)}
          />
        ))}
    </div>
  )
}

function severitiesOf(
  cues: readonly Cue[],
  profile: ReadingProfile,
): ReadonlyMap<string, CueSeverity> {
  const marked = new Map<string, CueSeverity>()
  for (const { cueId, kind } of captionProblems(cues, profile)) {
    if (kind === 'tooFast' || !marked.has(cueId)) {
      marked.set(cueId, kind === 'tooFast' ? 'fast' : 'warn')
    }
  }
  return marked
}
