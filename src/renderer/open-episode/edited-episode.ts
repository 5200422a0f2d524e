import type { CaptionTrack } from '#shared/captions/cue.ts'
import type { Timeline } from '#shared/editing/timeline.ts'
import { appendAsset } from '#shared/editing/append-asset.ts'
import { addPicture } from '#shared/editing/pictures.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { ZERO } from '#shared/time/ticks.ts'

/** What can be undone: the timeline and the captions, as one document. */
export interface EditedEpisode {
  readonly timeline: Timeline
  readonly captions: readonly CaptionTrack[]
}

/** The track of a language, empty when there is none yet. */
export function trackOf(edited: EditedEpisode, language: string): CaptionTrack {
  return edited.captions.find((track) => track.language === language) ?? { language, cues: [] }
}

export function withTrack(edited: EditedEpisode, track: CaptionTrack): EditedEpisode {
  if (trackOf(edited, track.language) === track) {
    return edited
  }
  const others = edited.captions.filter((other) => other.language !== track.language)
  return { ...edited, captions: [...others, track] }
}

/**
 * Adds recordings and pictures that were imported since, and nothing else: changes made here meanwhile
 * are newer than what was read.
 */
export function adoptImports(
  edited: EditedEpisode,
  known: readonly Asset[],
  read: EpisodeDocument,
): EditedEpisode {
  const knownIds = new Set(known.map((asset) => asset.id))
  const added = read.assets.filter((asset) => !knownIds.has(asset.id))
  const timeline = added.reduce(
    (result, asset) => adopt(result, asset, read.timeline),
    edited.timeline,
  )
  return timeline === edited.timeline ? edited : { ...edited, timeline }
}

function adopt(timeline: Timeline, asset: Asset, read: Timeline): Timeline {
  if (asset.kind === 'image') {
    const picture = read.pictures.find((other) => other.assetId === asset.id)
    return addPicture(
      timeline,
      picture ?? { id: `picture-${asset.id}`, assetId: asset.id, at: ZERO },
    )
  }
  const clip = read.clips.find((other) => other.assetId === asset.id)
  const isFirst = timeline.clips.length === 0
  return appendAsset(timeline, {
    assetId: asset.id,
    duration: asset.duration,
    clipId: clip?.id ?? `clip-${asset.id}`,
    frameRate: isFirst ? read.frameRate : undefined,
  })
}
