import { placeAssets } from '#shared/captions/place-on-sources.ts'
import { appendAsset } from '#shared/editing/append-asset.ts'
import { placeCamera } from '#shared/editing/camera.ts'
import { setCaptionLook } from '#shared/editing/caption-look.ts'
import { findSilences } from '#shared/editing/find-silences.ts'
import { heardLevels } from '#shared/editing/heard-levels.ts'
import { keepRanges } from '#shared/editing/keep-ranges.ts'
import { removeSilences } from '#shared/editing/remove-silences.ts'
import type { SourceRange } from '#shared/editing/source-ranges.ts'
import { type Timeline, timelineLength } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import { chapterProblems } from '#shared/publishing/chapter-rules.ts'
import type { ProduceWarning } from '#shared/recipes/contract.ts'
import type { Recipe } from '#shared/recipes/recipe.ts'
import type { ShowKit } from '#shared/shows/kit.ts'
import { startingTimeline } from '#shared/shows/starting-timeline.ts'
import { overlap } from '#shared/time/range.ts'
import { fromSeconds, subtract } from '#shared/time/ticks.ts'

export interface RecipeParts {
  /** That of the show. */
  readonly kit: ShowKit
  /** The recordings, in the recipe's order. */
  readonly media: readonly Asset[]
  /** The pictures, in the recipe's order. */
  readonly pictures: readonly Asset[]
}

/** The timeline a recipe asks for, and what of it cannot be; `levels` of each recording tell its silences. */
export function editByRecipe(
  recipe: Recipe,
  parts: RecipeParts,
  levels: ReadonlyMap<string, Uint8Array>,
  translate: Translate,
): { readonly timeline: Timeline; readonly warnings: readonly ProduceWarning[] } {
  const firstVideo = parts.media.find(({ video }) => video)
  const whole = parts.media.reduce(
    (timeline, asset) =>
      appendAsset(timeline, {
        assetId: asset.id,
        duration: asset.duration,
        clipId: asset.id,
        frameRate: firstVideo?.video?.frameRate,
      }),
    startingTimeline(parts.kit, recipe.format),
  )
  const kept = recipe.keep ? keepRanges(whole, keptRanges(recipe.keep, parts.media)) : whole
  const cut = recipe.removeSilence
    ? withoutSilence(kept, heardLevels(levels, kept, parts.media), recipe.removeSilence)
    : kept
  return decorate(recipe, parts, cut, translate)
}

function withoutSilence(
  kept: Timeline,
  heard: ReturnType<typeof heardLevels>,
  { longerThan, leave, below }: NonNullable<Recipe['removeSilence']>,
): Timeline {
  const rule = { longerThan: fromSeconds(longerThan), belowDb: below }
  return removeSilences(kept, findSilences(heard, kept, rule), fromSeconds(leave))
}

/** From times along all recordings to times within each. */
function keptRanges(keep: NonNullable<Recipe['keep']>, media: readonly Asset[]): SourceRange[] {
  const placed = placeAssets(media)
  return keep.flatMap(([start, end]) =>
    placed.flatMap(({ asset, range }) => {
      const part = overlap({ start, end }, range)
      return part
        ? [
            {
              assetId: asset.id,
              start: subtract(part.start, range.start),
              end: subtract(part.end, range.start),
            },
          ]
        : []
    }),
  )
}

function decorate(recipe: Recipe, parts: RecipeParts, cut: Timeline, translate: Translate) {
  const length = timelineLength(cut)
  const pictures = recipe.pictures.flatMap(({ at }, index) => {
    const asset = parts.pictures[index]
    return asset ? [{ id: `picture-${index + 1}`, assetId: asset.id, at }] : []
  })
  const chapters = recipe.chapters.map(({ at, title }, index) => ({
    id: `chapter-${index + 1}`,
    at,
    title,
  }))
  const isInside = ({ at }: { at: number }) => at < length
  const marksWords = recipe.captions?.markWords
  const looked = setCaptionLook(cut, marksWords === undefined ? {} : { marksWords })
  const timeline = {
    ...(recipe.reader ? placeCamera(looked, { ...recipe.reader, overPages: true }) : looked),
    pictures: pictures.filter(isInside),
    chapters: chapters.filter(isInside),
  }
  const warnings: ProduceWarning[] = [
    ...chapters
      .filter((chapter) => !isInside(chapter))
      .map(({ title }) => ({
        code: 'chapterBeyondEnd',
        message: translate('recipes.warning.chapterBeyondEnd', { title }),
      })),
    ...recipe.pictures
      .filter((picture) => !isInside(picture))
      .map(({ file }) => ({
        code: 'pictureBeyondEnd',
        message: translate('recipes.warning.pictureBeyondEnd', { file }),
      })),
  ]
  if (chapterProblems(timeline.chapters, length).length > 0) {
    const message = translate('recipes.warning.chaptersNotShown')
    warnings.push({ code: 'chaptersNotShown', message })
  }
  return { timeline, warnings }
}
