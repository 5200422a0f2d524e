import { carryThroughCuts } from '#shared/captions/through-cuts.ts'
import { unmarkedCues } from '#shared/captions/word-marks.ts'
import { hasReader } from '#shared/editing/camera.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { exportNote } from '#shared/export/export-note.ts'
import { exportedEpisode } from '#shared/export/exported-episode.ts'
import type { PresetId } from '#shared/export/preset.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import type { ProduceWarning } from '#shared/recipes/contract.ts'
import type { Recipe } from '#shared/recipes/recipe.ts'

/** What a person should know of files that are made all the same. */
export function exportWarnings(
  presets: readonly PresetId[],
  { timeline, assets }: Pick<EpisodeDocument, 'timeline' | 'assets'>,
  translate: Translate,
): ProduceWarning[] {
  const episode = exportedEpisode(timeline, assets)
  return presets.flatMap((preset): ProduceWarning[] => {
    const note = exportNote(preset, episode)
    if (note?.kind === 'longForShorts') {
      return [{ code: note.kind, message: translate('publishing.exporting.note.longForShorts') }]
    }
    return note?.kind === 'fitted' && note.quality !== 'clear'
      ? [{ code: note.kind, message: translate(`publishing.exporting.note.${note.quality}`) }]
      : []
  })
}

/** Captions in which no word is marked though the recipe, or the show, wants that. */
export function markWarnings(
  { captions: [burned], timeline }: Pick<EpisodeDocument, 'captions' | 'timeline'>,
  translate: Translate,
): ProduceWarning[] {
  const cues =
    burned && timeline.captionLook.marksWords ? carryThroughCuts(burned.cues, timeline) : []
  const count = unmarkedCues(cues)
  const message = translate('recipes.warning.wordsNotMarked', { count })
  return count > 0 ? [{ code: 'wordsNotMarked', message }] : []
}

/** Nobody is seen over the pages though the recipe wants that: the recordings have no picture. */
export function readerWarnings(
  { reader }: Pick<Recipe, 'reader'>,
  { timeline, assets }: Pick<EpisodeDocument, 'timeline' | 'assets'>,
  translate: Translate,
): ProduceWarning[] {
  const message = translate('recipes.warning.noReader')
  return reader && !hasReader(timeline, assets) ? [{ code: 'noReader', message }] : []
}
