import { type Timeline, timelineLength } from '#shared/editing/timeline.ts'
import { type Ticks, ticks } from '#shared/time/ticks.ts'

/** Moments to choose a frame from: where each still appears, or so many spread evenly over the episode. */
export function candidateMoments(timeline: Timeline, count: number): Ticks[] {
  const { pictures } = timeline
  const length = timelineLength(timeline)
  if (pictures.length === 0) {
    return Array.from({ length: count }, (_, index) =>
      ticks(Math.floor(((index + 0.5) * length) / count)),
    )
  }
  const seen = new Map(pictures.toReversed().map((picture) => [picture.assetId, picture.at]))
  const moments = [...seen.values()].filter((at) => at < length).toSorted((a, b) => a - b)
  const stride = Math.max(1, moments.length / count)
  return Array.from(
    { length: Math.min(count, moments.length) },
    (_, index) => moments[Math.floor(index * stride)],
  ).filter((moment) => moment !== undefined)
}
