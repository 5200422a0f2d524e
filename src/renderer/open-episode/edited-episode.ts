import type { CaptionTrack } from '#shared/captions/cue.ts'
import type { EditedEpisode } from '#shared/editing/edited-episode.ts'
import { type NewClips, placeClips } from '#shared/editing/place-clips.ts'
import { type Timeline, placedClips } from '#shared/editing/timeline.ts'
import { addMusic } from '#shared/editing/music.ts'
import { addOverlay } from '#shared/editing/overlays.ts'
import { addPicture } from '#shared/editing/pictures.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { addPages } from '#shared/pages/edit-pages.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { ZERO, subtract } from '#shared/time/ticks.ts'

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
 * Adds recordings and pictures that came in since, and nothing else: changes made here meanwhile are newer
 * than what was read.
 */
export function adoptImports(
  edited: EditedEpisode,
  known: Pick<EpisodeDocument, 'assets' | 'timeline'>,
  read: EpisodeDocument,
): EditedEpisode {
  const knownIds = new Set(known.assets.map((asset) => asset.id))
  const added = read.assets.filter((asset) => !knownIds.has(asset.id))
  const withClips = placeClips(edited.timeline, newClips(added, known.timeline, read.timeline))
  const withMusic = added.reduce(
    (result, asset) => adoptMusic(result, asset, read.timeline),
    withClips,
  )
  const images = new Set(added.filter(({ kind }) => kind === 'image').map(({ id }) => id))
  const pages = read.timeline.pages.filter(({ assetId }) => images.has(assetId))
  pages.forEach(({ assetId }) => images.delete(assetId))
  const timeline = [...images].reduce(
    (result, id) => adoptPicture(result, id, read.timeline),
    addPages(withMusic, pages),
  )
  return timeline === edited.timeline ? edited : { ...edited, timeline }
}

/** How undo names what an import brought. */
export function labelOfImport({ timeline: before }: EditedEpisode, { timeline }: EditedEpisode) {
  if (timeline.music.length > before.music.length) {
    return 'addMusic'
  }
  if (timeline.pages.length > before.pages.length) {
    return 'addPages'
  }
  return timeline.overlays.length > before.overlays.length ? 'addOverlay' : 'import'
}

function newClips(added: readonly Asset[], known: Timeline, read: Timeline): NewClips {
  const addedIds = new Set(added.map(({ id }) => id))
  const placed = placedClips(read).filter(({ clip }) => addedIds.has(clip.assetId))
  const from = placed[0]?.start ?? ZERO
  const knownChapters = new Set(known.chapters.map(({ id }) => id))
  const knownPictures = new Set(known.pictures.map(({ id }) => id))
  return {
    clips: placed.map(({ clip }) => clip),
    chapters: read.chapters
      .filter(({ id, at }) => !knownChapters.has(id) && at >= from)
      .map((chapter) => ({ ...chapter, at: subtract(chapter.at, from) })),
    pictures: read.pictures
      .filter(({ id, at, pageId }) => pageId !== undefined && !knownPictures.has(id) && at >= from)
      .map((picture) => ({ ...picture, at: subtract(picture.at, from) })),
    frameRate: known.clips.length === 0 ? read.frameRate : undefined,
  }
}

function adoptMusic(timeline: Timeline, { id }: Asset, read: Timeline): Timeline {
  const music = read.music.find(({ assetId }) => assetId === id)
  return music ? addMusic(timeline, { id: music.id, assetId: id }) : timeline
}

/** What came in for a corner is laid over the video; what was placed is shown in its place, a mere file nowhere. */
function adoptPicture(timeline: Timeline, assetId: string, read: Timeline): Timeline {
  const overlay = read.overlays.find(({ id }) => id === assetId)
  if (overlay) {
    return addOverlay(timeline, overlay)
  }
  const picture = read.pictures.find((other) => other.assetId === assetId)
  return picture ? addPicture(timeline, picture) : timeline
}
