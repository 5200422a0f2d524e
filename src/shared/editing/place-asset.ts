import { type Ticks, ZERO } from '../time/ticks.ts'
import { cutRanges } from './cut-range.ts'
import { makeRoom } from './make-room.ts'
import { placeClips } from './place-clips.ts'
import { type Clip, type PlacedClip, type Timeline, clipLength, placedClips } from './timeline.ts'

export interface PlacedAsset {
  readonly assetId: string
  readonly duration: Ticks
  /** Id of the clip to make. */
  readonly clipId: string
}

/**
 * Puts a whole recording at the beginning or the end, as an opening or a closing. Where it is still as importing
 * has put it, it is moved; otherwise it is played once more. Already there, nothing changes.
 */
export function placeAsset(
  timeline: Timeline,
  asset: PlacedAsset,
  where: 'start' | 'end',
): Timeline {
  const { assetId, clipId, duration } = asset
  const neighbour = where === 'start' ? timeline.clips[0] : timeline.clips.at(-1)
  if (duration <= 0 || (neighbour && isWhole(neighbour, asset))) {
    return timeline
  }
  const imported = importedClip(timeline, asset)
  // How loud it was set stays; a crossfade was for the clip before it.
  const { crossfade: _, ...kept } = imported?.clip ?? { assetId, start: ZERO, end: duration }
  const clip: Clip = { ...kept, id: clipId }
  const others = imported ? cutRanges(timeline, [imported]) : timeline
  return where === 'start'
    ? placeFirst(others, clip)
    : placeClips(others, { clips: [clip], chapters: [] })
}

function isWhole(clip: Clip, { assetId, duration }: PlacedAsset): boolean {
  return clip.assetId === assetId && clip.start === 0 && clip.end >= duration
}

/** Importing names the clip after its asset; a clip that was placed by hand has a name of its own. */
function importedClip(timeline: Timeline, asset: PlacedAsset): PlacedClip | undefined {
  return placedClips(timeline).find(({ clip }) => clip.id === asset.assetId && isWhole(clip, asset))
}

function placeFirst(timeline: Timeline, clip: Clip): Timeline {
  const room = makeRoom(timeline, ZERO, clipLength(clip))
  return { ...timeline, ...room, clips: [clip, ...timeline.clips] }
}
