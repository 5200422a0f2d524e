import { availableParallelism } from 'node:os'
import { ENOUGH_FOR_ONE_KBPS, ON_BOTH_SIDES, soundEncoding } from '#shared/export/encoding.ts'
import { loudnessFilter } from '#shared/export/loudness-filter.ts'
import { EXPORT_SAMPLE_RATE, PRESETS } from '#shared/export/preset.ts'
import type { RenderPlan } from '#shared/export/render-plan.ts'
import { PACKET_SAMPLES, soundSections } from '#shared/export/sound-sections.ts'
import type { FfmpegInput } from '../../ffmpeg/command.ts'
import type { RunOptions } from '../../ffmpeg/run.ts'
import type { AssembledSound } from './assemble-sound.ts'
import { codingOf } from './coding-of.ts'
import { encodeSections } from './encode-sections.ts'
import type { RenderRequest } from './request.ts'

/** The sound of an export as the first input of a run of ffmpeg. */
export interface CodedSound {
  readonly input: FfmpegInput
  /** Of a complex graph. */
  readonly filters: readonly string[]
  /** What is taken and how it is coded. */
  readonly options: readonly string[]
}

/** Sound that is coded in the same run: where that run has a picture to encode, it costs no time. */
export function codedOnTheWay(
  plan: RenderPlan,
  sound: AssembledSound,
  request: RenderRequest,
): CodedSound {
  const { extension } = PRESETS[request.preset]
  return {
    input: { file: sound.file },
    filters: [`[0:a]${loudnessFilter(sound.correction, plan.samples)},${ON_BOTH_SIDES}[level]`],
    options: ['-map', '[level]', ...soundEncoding(extension, kbpsOf(sound, request))],
  }
}

/** An encoder of AAC begins with a packet of nothing; without a container to tell it, it is told here. */
const BEFORE_BEGINNING = ['-itsoffset', (-PACKET_SAMPLES / EXPORT_SAMPLE_RATE).toFixed(6)]

/** Sound that nothing else has to be encoded beside: AAC of some length is coded before, by all processors. */
export async function codedBefore(
  plan: RenderPlan,
  sound: AssembledSound,
  { request, options }: { readonly request: RenderRequest; readonly options: RunOptions },
): Promise<CodedSound> {
  const sections = soundSections(plan.samples, availableParallelism())
  const kbps = kbpsOf(sound, request)
  if (PRESETS[request.preset].extension === 'mp3' || kbps === undefined || sections.length === 1) {
    return codedOnTheWay(plan, sound, request)
  }
  const file = await encodeSections(sound, sections, { kbps, folder: request.workFolder, options })
  return {
    input: { file, options: [...BEFORE_BEGINNING, '-f', 'aac'] },
    filters: [],
    options: ['-map', '0:a', '-c:a', 'copy'],
  }
}

function kbpsOf({ isMono }: AssembledSound, request: RenderRequest): number | undefined {
  const preset = PRESETS[request.preset]
  const kbps = preset.kind === 'audio' ? preset.audioKbps : codingOf(preset, request).audioKbps
  return isMono && kbps !== undefined ? Math.min(kbps, ENOUGH_FOR_ONE_KBPS) : kbps
}
