import type { AlignedLine, Alignment } from '#shared/alignment/alignment.ts'
import type { ScriptLine } from '#shared/alignment/script-lines.ts'
import { cuesOfScript } from '#shared/captions/cues-of-script.ts'
import type { CaptionTrack, Cue, SourceCue } from '#shared/captions/cue.ts'
import { type ReadCaptions, cuesOf } from '#shared/captions/formats/caption-file.ts'
import { placeOnSources } from '#shared/captions/place-on-sources.ts'
import { readingProfile } from '#shared/captions/reading-problems.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import type { ProduceWarning } from '#shared/recipes/contract.ts'
import type { Recipe } from '#shared/recipes/recipe.ts'
import type { ShowKit } from '#shared/shows/kit.ts'
import type { JobContext } from '../jobs/runner.ts'

/** What other parts of the studio do for a recipe's captions. */
export interface CaptionMaker {
  readonly translate: Translate
  readonly readCaptionFile: (file: string) => Promise<ReadCaptions>
  readonly readScriptFile: (file: string) => Promise<readonly ScriptLine[]>
  /** That of the show of this name; an empty one where there is none. */
  readonly kitOf: (showName: string) => ShowKit
  /** Finds when the lines are read in the recordings, played one after the other. */
  readonly alignScript: (
    lines: readonly ScriptLine[],
    language: string,
    media: readonly Asset[],
    context: JobContext,
  ) => Promise<Alignment>
  /** What is said in the recordings; none when nobody speaks. */
  readonly recogniseSpeech: (
    recipe: Recipe,
    media: readonly Asset[],
    context: JobContext,
  ) => Promise<readonly SourceCue[]>
}

interface Made {
  readonly tracks: readonly CaptionTrack[]
  readonly warnings: readonly ProduceWarning[]
}

/** The captions a recipe asks for, from a file, a script or what is said, and what a person should know. */
export async function makeCaptions(
  recipe: Recipe,
  media: readonly Asset[],
  producer: CaptionMaker,
  context: JobContext,
): Promise<Made> {
  const { file, script } = recipe.captions ?? {}
  const track = (cues: readonly Cue[], language = recipe.language) => ({
    language,
    cues: placeOnSources(cues, media),
  })
  if (file) {
    const { file: read, problems } = await producer.readCaptionFile(file)
    const message = producer.translate('recipes.warning.captionProblems', {
      file,
      count: problems.length,
    })
    const warnings = problems.length === 0 ? [] : [{ code: 'captionProblems', message }]
    return { tracks: [track(cuesOf(read))], warnings }
  }
  if (script) {
    const language = recipe.captions?.language ?? recipe.language
    const lines = await producer.readScriptFile(script)
    const alignment = await producer.alignScript(lines, language, media, context)
    const cues = cuesOfScript(
      alignment,
      readingProfile(recipe.format, producer.kitOf(recipe.show).captions),
    )
    return {
      tracks: [track(cues, language)],
      warnings: lineWarnings(alignment, producer.translate),
    }
  }
  if (recipe.captions?.speech) {
    const cues = await producer.recogniseSpeech(recipe, media, context)
    const language = recipe.captions.speech.language ?? recipe.language
    const message = producer.translate('recipes.warning.nothingHeard')
    return cues.length > 0
      ? { tracks: [{ language, cues: [...cues] }], warnings: [] }
      : { tracks: [], warnings: [{ code: 'nothingHeard', message }] }
  }
  return { tracks: [], warnings: [] }
}

/** What a person should know of lines that were not heard, or perhaps elsewhere. */
export function lineWarnings({ lines }: Alignment, translate: Translate): ProduceWarning[] {
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
