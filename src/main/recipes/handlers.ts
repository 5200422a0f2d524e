import type { ProduceProgress, ProduceResult } from '#shared/recipes/contract.ts'
import { door } from '../door.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import type { JobContext, JobRunner } from '../jobs/runner.ts'
import { type Producer, produce } from './produce.ts'
import { type RecipeReader, readRecipe } from './read-recipe.ts'

export interface RecipeTools {
  readonly programs: Programs
  readonly jobs: JobRunner
  readonly producer: () => Producer & Pick<RecipeReader, 'isModel' | 'podcastSettings'>
}

export function recipesHandlers(tools: RecipeTools) {
  return {
    produce: door.recipes.produce.handler(async function* ({ input, signal }) {
      const producer = tools.producer()
      const recipe = await readRecipe(input.file, { ...producer, programs: tools.programs })
      const latest = new LatestProgress()
      const { id, finished } = tools.jobs.start<ProduceResult>(
        { kind: 'publish', subject: recipe.title },
        (context) => produce(recipe, producer, telling(context, latest)),
      )
      const cancel = () => void tools.jobs.cancel(id)
      signal?.addEventListener('abort', cancel, { once: true })
      finished.then(
        () => latest.end(),
        () => latest.end(),
      )
      try {
        yield* latest.changes()
        return await finished
      } finally {
        signal?.removeEventListener('abort', cancel)
        await tools.jobs.cancel(id)
      }
    }),
  }
}

function telling(context: JobContext, latest: LatestProgress): JobContext {
  return {
    ...context,
    report: (phase, progress) => {
      context.report(phase, progress)
      latest.tell({ phase, progress: Math.min(1, Math.max(0, progress)) })
    },
  }
}

/** The newest progress, for a reader that may be slower than the work. */
class LatestProgress {
  #next = Promise.withResolvers<void>()
  #progress: ProduceProgress | undefined
  #isEnded = false

  tell(progress: ProduceProgress): void {
    this.#progress = progress
    this.#next.resolve()
  }

  end(): void {
    this.#isEnded = true
    this.#next.resolve()
  }

  async *changes(): AsyncGenerator<ProduceProgress, void> {
    while (!this.#isEnded) {
      await this.#next.promise
      this.#next = Promise.withResolvers<void>()
      if (this.#progress && !this.#isEnded) {
        yield this.#progress
      }
    }
  }
}
