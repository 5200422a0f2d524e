import { oncePer } from './once-per.ts'
import { type Clip, type Timeline, isBlank } from './timeline.ts'

const assetsOfClips = oncePer(
  (clips: readonly Clip[]): ReadonlySet<string> =>
    new Set(clips.flatMap((clip) => (isBlank(clip) ? [] : [clip.assetId]))),
)
const indexesOfClips = oncePer(
  (clips: readonly Clip[]): ReadonlyMap<string, number> =>
    new Map(clips.map(({ id }, index) => [id, index])),
)

/** The recordings that clips play, each once, in the order of their first use. */
export function assetsUsed({ clips }: Timeline): ReadonlySet<string> {
  return assetsOfClips(clips)
}

/** Which clip of the row has an id; undefined when none has. */
export function indexOfClip({ clips }: Timeline, clipId: string): number | undefined {
  return indexesOfClips(clips).get(clipId)
}
