import type { CaptionTrack } from '#shared/captions/cue.ts'
import { cuesOfPages } from '#shared/captions/cues-of-script.ts'
import { placeOnSources } from '#shared/captions/place-on-sources.ts'
import { readingProfile } from '#shared/captions/reading-problems.ts'
import { comparedIn } from '#shared/captions/script-result.ts'
import { type Timeline, timelineLength } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { addPages, turnTo } from '#shared/pages/edit-pages.ts'
import { heardTurns, storyLines, turnAsHeard } from '#shared/pages/page-turns.ts'
import { type Page, newPage } from '#shared/pages/page.ts'
import type { ProduceWarning } from '#shared/recipes/contract.ts'
import type { Recipe } from '#shared/recipes/recipe.ts'
import type { JobContext } from '../jobs/runner.ts'
import { type CaptionMaker, lineWarnings } from './make-captions.ts'

export interface Story {
  readonly timeline: Timeline
  /** Captions of the printed text, where the pages have any that had to be listened for. */
  readonly tracks: readonly CaptionTrack[]
  readonly warnings: readonly ProduceWarning[]
}

/**
 * Gives an episode the pages of a recipe. They are turned at the times the recipe tells or, where it does not
 * tell all of them, where their texts are heard.
 */
export async function makeStory(
  recipe: Recipe,
  { timeline, media, pageOf }: StoryParts,
  producer: Pick<CaptionMaker, 'alignScript' | 'kitOf' | 'translate'>,
  context: JobContext,
): Promise<Story> {
  const pages = recipe.pages.flatMap(({ picture, text, crop, from, to }, index): Page[] => {
    const asset = pageOf(picture)
    const page = newPage(`page-${index + 1}`, asset?.id ?? '', text)
    return asset
      ? [{ ...page, crop: crop ?? page.crop, from: from ?? page.from, to: to ?? page.to }]
      : []
  })
  const withPages = addPages(timeline, pages)
  const placed = recipe.pages.reduce(
    (result, { at }, index) =>
      at === undefined || at >= timelineLength(timeline)
        ? result
        : turnTo(result, { pageId: `page-${index + 1}`, at }),
    withPages,
  )
  const lines = storyLines(pages)
  if (lines.length === 0 || recipe.pages.every(({ at }) => at !== undefined)) {
    return { timeline: placed, tracks: [], warnings: beyondEnd(recipe, timeline, producer) }
  }
  const compared = comparedIn(recipe.language)
  const alignment = await producer.alignScript(lines, compared, media, context)
  const profile = readingProfile(recipe.format, producer.kitOf(recipe.show).captions)
  const cues = placeOnSources(cuesOfPages(alignment, profile), media)
  return {
    timeline: turnAsHeard(placed, heardTurns(pages, alignment, media)),
    tracks: [{ language: recipe.language, cues }],
    warnings: lineWarnings(alignment, producer.translate),
  }
}

export interface StoryParts {
  readonly timeline: Timeline
  readonly media: readonly Asset[]
  /** The picture of a page, by the file that the recipe names. */
  readonly pageOf: (file: string) => Asset | undefined
}

function beyondEnd(
  { pages }: Recipe,
  timeline: Timeline,
  { translate }: Pick<CaptionMaker, 'translate'>,
): ProduceWarning[] {
  return pages.flatMap(({ picture: file, at }) =>
    at !== undefined && at >= timelineLength(timeline)
      ? [
          {
            code: 'pictureBeyondEnd',
            message: translate('recipes.warning.pictureBeyondEnd', { file }),
          },
        ]
      : [],
  )
}
