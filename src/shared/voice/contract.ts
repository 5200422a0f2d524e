import { z } from 'zod'
import { SoundSetting } from '../editing/timeline.ts'
import { procedure } from '../failure/contract.ts'

export const voiceContract = {
  /**
   * Makes a recording's sound as it is heard, unless it is there already; without a voice it is as recorded.
   * Answers, when it is whole, the `media:` address of a WAV file at 48 kHz with 24 bits.
   */
  provide: procedure
    .input(z.object({ assetId: z.string(), voice: SoundSetting.shape.voice }))
    .output(z.object({ url: z.string() })),
}
