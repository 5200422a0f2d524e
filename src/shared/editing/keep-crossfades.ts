import type { Clip } from './timeline.ts'

/**
 * A crossfade is for the two moments it lies between: where a clip does not follow what it followed in `before`,
 * it is gone. Clips that are new keep theirs.
 */
export function keepCrossfades(before: readonly Clip[], after: readonly Clip[]): Clip[] {
  const followed = new Map(before.map(({ id }, index) => [id, endOf(before[index - 1])]))
  return after.map((clip, index) => {
    const isKept = !followed.has(clip.id) || followed.get(clip.id) === endOf(after[index - 1])
    if (isKept || clip.crossfade === undefined) {
      return clip
    }
    const { crossfade: _, ...others } = clip
    return others
  })
}

function endOf(clip: Clip | undefined): string | undefined {
  return clip && `${clip.assetId} ${clip.end}`
}
