import type { ProduceResult } from '#shared/recipes/contract.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import { untilStopped } from './interrupt.ts'
import { type CommonOptions, translator, withStudio } from './open.ts'
import { endProgress, tellProgress } from './tell.ts'

export interface ProduceOptions extends CommonOptions {
  readonly json?: boolean
}

/** Carries out a recipe and says what came of it. Ctrl+C cancels in good order. */
export async function produce(recipe: string, options: ProduceOptions): Promise<void> {
  const translate = translator(options)
  const result = await untilStopped((signal) =>
    withStudio(options, async ({ client }) => {
      const steps = await client.recipes.produce({ file: recipe }, { signal })
      for (;;) {
        const step = await steps.next()
        if (step.done) {
          return step.value
        }
        tellProgress(step.value, translate)
      }
    }),
  )
  endProgress()
  tell(result, options, translate)
  process.exitCode = result.publications.some(({ state }) => state === 'failed') ? 1 : 0
}

function tell(result: ProduceResult, options: ProduceOptions, translate: Translate): void {
  for (const { message } of result.warnings) {
    process.stderr.write(`${message}\n`)
  }
  if (options.json) {
    process.stdout.write(`${JSON.stringify(result)}\n`)
    return
  }
  for (const { file } of result.exports) {
    process.stdout.write(`${translate('recipes.cli.made', { file })}\n`)
  }
  for (const { destination, url } of result.publications.filter((made) => made.url !== '')) {
    const isWatched = destination === 'practice' || destination === 'youtube'
    const sentence = isWatched ? 'recipes.cli.published' : 'recipes.cli.madeFor'
    process.stdout.write(`${translate(sentence, { destination, url })}\n`)
  }
  if (result.publications.some(({ state, url }) => url === '' && state !== 'failed')) {
    process.stdout.write(`${translate('recipes.cli.inQueue')}\n`)
  }
}
