import type { NewClips } from '#shared/editing/place-clips.ts'
import type { Timeline } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { type ChapterWords, chaptersOf, pagesOf } from '#shared/recording/lay-out.ts'
import { type Take, assetIdsOf } from '#shared/recording/take.ts'

export function isOnTimeline(timeline: Timeline, take: Take): boolean {
  return timeline.clips.some(({ assetId }) => assetIdsOf(take).includes(assetId))
}

export interface PlacementWords extends ChapterWords {
  readonly newId: () => string
}

/** The whole take as new clips, with its pages and chapters. */
export function takeClips(
  take: Take,
  { assets, timeline }: { readonly assets: readonly Asset[]; readonly timeline: Timeline },
  { newId, title }: PlacementWords,
): NewClips {
  const recorded = assets.find(({ id, video }) => video && assetIdsOf(take).includes(id))
  const isFirst = timeline.clips.length === 0
  return {
    clips: take.clips.map((clip) => ({ ...clip, id: newId() })),
    chapters: chaptersOf(take.markers, newId(), { title }),
    pictures: pagesOf(take.markers, newId(), timeline.pages),
    frameRate: isFirst ? recorded?.video?.frameRate : undefined,
  }
}

/** Files that were brought in: not those that takes are made of. */
export function importedAssets(assets: readonly Asset[], takes: readonly Take[]): Asset[] {
  const recorded = new Set(takes.flatMap(assetIdsOf))
  const tied = new Set(assets.flatMap(({ companions }) => companions.map((one) => one.assetId)))
  return assets.filter(({ id }) => !recorded.has(id) && !tied.has(id))
}
