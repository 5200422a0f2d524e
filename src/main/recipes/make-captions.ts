import type { AlignedLine, Alignment } from '#shared/alignment/alignment.ts'
import { cuesOfScript } from '#shared/captions/cues-of-script.ts'
import type { CaptionTrack, Cue } from '#shared/captions/cue.ts'
import { placeOnSources } from '#shared/captions/place-on-sources.ts'
import { readingProfile } from '#shared/captions/reading-problems.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import type { ProduceWarning } from '#shared/recipes/contract.ts'
import type { Recipe } from '#shared/recipes/recipe.ts'
import type { JobContext } from '../jobs/runner.ts'
import type { Producer } from './produce.ts'

interface Made {
  readonly tracks: readonly CaptionTrack[]
  readonly warnings: readonly ProduceWarning[]
}

/** The captions a recipe asks for, read from a file or aligned with a script, and what a person should know. */
export async function makeCaptions(
  recipe: Recipe,
  media: readonly Asset[],
  producer: Producer,
  context: JobContext,
): Promise<Made> {
  const { file, script } = recipe.captions ?? {}
  const track = (cues: readonly Cue[], language = recipe.language) => ({
    language,
    cues: placeOnSources(cues, media),
  })
  if (file) {
    const { cues, problems } = await producer.readCaptionFile(file)
    const message = producer.translate('recipes.warning.captionProblems', {
      file,
      count: problems.length,
    })
    const warnings = problems.length === 0 ? [] : [{ code: 'captionProblems', message }]
    return { tracks: [track(cues)], warnings }
  }
  if (script) {
    const language = recipe.captions?.language ?? recipe.language
    const lines = await producer.readScriptFile(script)
    const alignment = await producer.alignScript(lines, language, media, context)
    const cues = cuesOfScript(alignment, readingProfile(recipe.format))
    return {
      tracks: [track(cues, language)],
      warnings: lineWarnings(alignment, producer.translate),
    }
  }
  return { tracks: [], warnings: [] }
}

function lineWarnings({ lines }: Alignment, translate: Translate): ProduceWarning[] {
  const warn = (
    code: 'linesNotRead' | 'linesDoubtful',
    isMeant: (line: AlignedLine) => boolean,
  ) => {
    const meant = lines.filter(isMeant)
    const values = { count: meant.length, lines: meant.map(({ text }) => text).join(' / ') }
    return meant.length === 0
      ? []
      : [{ code, message: translate(`recipes.warning.${code}`, values) }]
  }
  return [
    ...warn('linesNotRead', ({ reading }) => reading === null),
    ...warn('linesDoubtful', ({ reading }) => reading !== null && reading.confidence < 0.5),
  ]
}
