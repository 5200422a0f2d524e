import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { RESOURCES, workspaceOf } from './open.ts'
import { type ProduceOptions, produce } from './produce.ts'

export interface SampleOptions extends ProduceOptions {
  /** Only make the episode ready to play with, and only in a workspace that does not exist yet. */
  readonly firstStart?: boolean
}

/** Produces the sample recipe. */
export async function produceSample({ firstStart, ...options }: SampleOptions): Promise<void> {
  const made = join(RESOURCES, 'sample', '.made')
  if (!firstStart) {
    await produce(join(made, 'recipe.json'), options)
  } else if (!existsSync(workspaceOf(options))) {
    await produce(join(made, 'episode.json'), options)
  }
}
