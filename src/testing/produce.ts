import type { ProduceResult } from '#shared/recipes/contract.ts'
import type { Studio } from '#main/studio.ts'

/** Carries out a recipe to its end. */
export async function produce(studio: Studio, file: string): Promise<ProduceResult> {
  const steps = await studio.client.recipes.produce({ file })
  for (;;) {
    const step = await steps.next()
    if (step.done) {
      return step.value
    }
  }
}
