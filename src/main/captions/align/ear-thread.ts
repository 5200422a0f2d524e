import { alignParts } from '#shared/alignment/align.ts'
import { chooseWarp } from '#shared/alignment/choose-warp.ts'
import { FrameCollector, type Frames } from '#shared/alignment/frames.ts'
import { FRAMES_PER_SECOND } from '#shared/alignment/mel-spectrum.ts'
import { answerRequests } from './answer.ts'
import type { EarRequest } from './messages.ts'

/** The thread that hears a recording and compares it with a script. */
const collector = new FrameCollector([1])
let recording: Frames | undefined
const NOTHING: Frames = {
  count: 0,
  perSecond: FRAMES_PER_SECOND,
  cepstra: new Float32Array(),
  loudness: new Float32Array(),
}

/** Told this often: progress that is told for every frame costs more than the work. */
const LEAST_STEP = 0.002

answerRequests<EarRequest>((request, onProgress) => {
  switch (request.kind) {
    case 'hear':
      collector.take(request.samples)
      return undefined
    case 'throat':
      return chooseWarp(heard(), request.spoken)
    case 'align':
      return alignParts(heard(), request.parts, sometimes(onProgress))
  }
})

function heard(): Frames {
  recording ??= collector.finish()[0]
  return recording ?? NOTHING
}

function sometimes(onProgress: (fraction: number) => void): (fraction: number) => void {
  let told = 0
  return (fraction) => {
    if (fraction - told >= LEAST_STEP) {
      told = fraction
      onProgress(fraction)
    }
  }
}
