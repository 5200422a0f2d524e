import type { MeasuredLoudness } from '#shared/export/loudness-filter.ts'
import { PRESETS } from '#shared/export/preset.ts'
import type { RenderPlan } from '#shared/export/render-plan.ts'
import { type RunOptions, runFfmpeg } from '../../ffmpeg/run.ts'
import type { AssembledSound } from './assemble-sound.ts'
import { codedBefore, codedOnTheWay } from './coded-sound.ts'
import { encodeCommand } from './encode.ts'
import type { RenderRequest } from './request.ts'
import { verify } from './verify.ts'

/** Everything that the second and the third pass of an export need. */
export interface Rendering {
  readonly plan: RenderPlan
  readonly sound: AssembledSound
  readonly request: RenderRequest & { readonly unverified: string }
  /** Each is called when its stage begins. */
  readonly stages: {
    readonly rendering: () => RunOptions
    readonly verifying: () => RunOptions
  }
}

/** Encodes every frame and reads the result through. Answers how loud it is. */
export async function renderEncoded(rendering: Rendering): Promise<MeasuredLoudness> {
  const { plan, sound, request, stages } = rendering
  const options = stages.rendering()
  const coded =
    PRESETS[request.preset].kind === 'video'
      ? codedOnTheWay(plan, sound, request)
      : await codedBefore(plan, sound, { request, options })
  await runFfmpeg(await encodeCommand(plan, coded, request), options)
  return verify(request.unverified, rendering, stages.verifying())
}
