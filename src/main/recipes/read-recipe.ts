import { existsSync } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { ScriptLine } from '#shared/alignment/script-lines.ts'
import type { ReadCaptions } from '#shared/captions/formats/caption-file.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { isFitCover, podcastProblems } from '#shared/publishing/podcast/podcast-problems.ts'
import type { PodcastSettings } from '#shared/publishing/podcast/podcast-settings.ts'
import { type RecipeFault, checkRecipe } from '#shared/recipes/faults.ts'
import type { Recipe } from '#shared/recipes/recipe.ts'
import { formatPosition } from '#shared/time/timecode.ts'
import { type Ticks, ZERO, add } from '#shared/time/ticks.ts'
import { probe } from '../ffmpeg/probe.ts'
import type { Programs } from '../ffmpeg/programs.ts'

export interface RecipeReader {
  readonly programs: Programs
  readonly translate: Translate
  readonly readCaptionFile: (file: string) => Promise<ReadCaptions>
  readonly readScriptFile: (file: string) => Promise<readonly ScriptLine[]>
  /** What the feed of its show will say, with the recipe's own words. */
  readonly podcastSettings: (recipe: Recipe) => PodcastSettings
  /** Whether it is a model of the workspace, or the file of one. */
  readonly isModel: (nameOrFile: string) => Promise<boolean>
}

/**
 * A recipe that can be carried out: every file it names is there and is what it should be; file names are
 * absolute. Throws `recipe.notJson` or `recipe.faults` with all faults at once.
 */
export async function readRecipe(file: string, reader: RecipeReader): Promise<Recipe> {
  const checked = checkRecipe(await readJson(file), reader.translate)
  if ('faults' in checked) {
    throw refuse(file, checked.faults)
  }
  const recipe = withAbsoluteFiles(checked.recipe, dirname(resolve(file)))
  const faults = await fileFaults(recipe, reader)
  if (faults.length > 0) {
    throw refuse(file, faults)
  }
  return recipe
}

function refuse(file: string, faults: readonly RecipeFault[]): FailureError {
  const lines = faults.map(({ path, sentence }) => `${path}: ${sentence}`).join('\n')
  return new FailureError('recipe.faults', { file, count: faults.length, faults: lines })
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new FailureError('recipe.notJson', { file, reason }, { cause })
  }
}

function withAbsoluteFiles(recipe: Recipe, folder: string): Recipe {
  const absolute = (file: string) => resolve(folder, file)
  return {
    ...recipe,
    media: recipe.media.map(absolute),
    pictures: recipe.pictures.map((picture) => ({ ...picture, file: absolute(picture.file) })),
    ...(recipe.podcast?.cover
      ? { podcast: { ...recipe.podcast, cover: absolute(recipe.podcast.cover) } }
      : {}),
    pages: recipe.pages.map((page) => ({ ...page, picture: absolute(page.picture) })),
    ...(recipe.captions ? { captions: withAbsoluteCaptions(recipe.captions, absolute) } : {}),
  }
}

function withAbsoluteCaptions(
  captions: NonNullable<Recipe['captions']>,
  absolute: (file: string) => string,
): Recipe['captions'] {
  const { file, script, speech } = captions
  // The name of a model of the workspace stays as it is.
  const model =
    speech && existsSync(absolute(speech.model)) ? absolute(speech.model) : speech?.model
  return {
    ...captions,
    ...(file ? { file: absolute(file) } : {}),
    ...(script ? { script: absolute(script) } : {}),
    ...(speech && model ? { speech: { ...speech, model } } : {}),
  }
}

async function fileFaults(recipe: Recipe, reader: RecipeReader): Promise<RecipeFault[]> {
  const { translate, programs } = reader
  const faults: RecipeFault[] = []
  const check = async (path: string, file: string, look: () => Promise<string | undefined>) => {
    const isThere = await access(file).then(
      () => true,
      () => false,
    )
    const sentence = isThere ? await look() : translate('recipes.fault.noFile', { file })
    if (sentence) {
      faults.push({ path, sentence })
    }
  }
  let length: Ticks = ZERO
  for (const [index, file] of recipe.media.entries()) {
    await check(`media[${index}]`, file, async () => {
      const info = await probe(programs, file).catch(failureOnly)
      length = add(length, info?.duration ?? ZERO)
      return info && info.kind !== 'image'
        ? undefined
        : translate('recipes.fault.notMedia', { file })
    })
  }
  const pictures = [
    ...recipe.pictures.map(({ file }, index) => ({ path: `pictures[${index}].file`, file })),
    ...recipe.pages.map(({ picture }, index) => ({
      path: `pages[${index}].picture`,
      file: picture,
    })),
  ]
  for (const { path, file } of pictures) {
    await check(path, file, async () => {
      const info = await probe(programs, file).catch(failureOnly)
      return info?.kind === 'image' ? undefined : translate('recipes.fault.notPicture', { file })
    })
  }
  const captions = recipe.captions?.file
  if (captions) {
    await check('captions.file', captions, async () => {
      const read = await reader.readCaptionFile(captions).catch(failureOnly)
      return read ? undefined : translate('recipes.fault.notCaptions', { file: captions })
    })
  }
  const script = recipe.captions?.script
  if (script) {
    await check('captions.script', script, async () => {
      const read = await reader.readScriptFile(script).catch(failureOnly)
      return read ? undefined : translate('recipes.fault.noScript', { file: script })
    })
  }
  const model = recipe.captions?.speech?.model
  if (model && !(await reader.isModel(model))) {
    const sentence = translate('recipes.fault.noModel', { model })
    faults.push({ path: 'captions.speech.model', sentence })
  }
  const cover = recipe.podcast?.cover
  if (cover) {
    await check('podcast.cover', cover, async () => {
      const video = (await probe(programs, cover).catch(failureOnly))?.video
      return video && isFitCover(video)
        ? undefined
        : translate('recipes.fault.notCover', { file: cover })
    })
  }
  faults.push(...podcastFaults(recipe, reader))
  return faults.length > 0 ? faults : beyondMedia(recipe, length, translate)
}

/** A feed that says too little of itself is told before anything is made. */
function podcastFaults(recipe: Recipe, reader: RecipeReader): RecipeFault[] {
  if (!recipe.publish.includes('podcast')) {
    return []
  }
  return podcastProblems(reader.podcastSettings(recipe))
    .filter(({ isBlocking }) => isBlocking)
    .map(({ field, reason }) => ({
      path: `podcast.${field}`,
      sentence: reader.translate(`podcast.problem.${reason}`),
    }))
}

function failureOnly(error: unknown): undefined {
  if (!(error instanceof FailureError)) {
    throw error
  }
}

function beyondMedia(recipe: Recipe, length: Ticks, translate: Translate): RecipeFault[] {
  const sentence = translate('recipes.fault.beyondMedia', { length: formatPosition(length) })
  return (recipe.keep ?? []).flatMap(([start], index) =>
    start >= length ? [{ path: `keep[${index}][0]`, sentence }] : [],
  )
}
