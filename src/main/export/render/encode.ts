import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { containerOptions, pictureEncoding, soundEncoding } from '#shared/export/encoding.ts'
import { ffmetadata } from '#shared/export/ffmetadata.ts'
import { loudnessFilter } from '#shared/export/loudness-filter.ts'
import { overlayGraph } from '#shared/export/overlay-graph.ts'
import { planOverlays } from '#shared/export/overlay-plan.ts'
import { pictureGraph } from '#shared/export/picture-graph.ts'
import { type AudioPreset, PRESETS, type VideoPreset } from '#shared/export/preset.ts'
import type { RenderPlan } from '#shared/export/render-plan.ts'
import type { FfmpegCommand } from '../../ffmpeg/command.ts'
import type { AssembledSound } from './assemble-sound.ts'
import { cameraOver } from './camera-over.ts'
import { codingOf } from './coding-of.ts'
import { drawnOverlays } from './drawn-overlays.ts'
import { readingOptions } from './reading-options.ts'
import type { RenderRequest } from './request.ts'

/** Second pass as data: picture from the sources, sound from the assembled file. */
export async function encodeCommand(
  plan: RenderPlan,
  sound: AssembledSound,
  request: RenderRequest & { readonly unverified: string },
): Promise<FfmpegCommand> {
  const preset = PRESETS[request.preset]
  const metadata = join(request.workFolder, 'metadata.txt')
  await writeFile(metadata, ffmetadata(request.tags, request.timeline.chapters, plan.length))
  const command =
    preset.kind === 'video'
      ? await videoCommand(plan, preset, request)
      : audioCommand(preset, request)
  const filterFile = join(request.workFolder, 'graph.txt')
  await writeFile(filterFile, [levelFilter(plan, sound), ...command.filters].join(';\n'))
  return {
    inputs: [
      { file: sound.file },
      { file: metadata, options: ['-f', 'ffmetadata'] },
      ...command.inputs,
    ],
    filterFile,
    outputs: [
      { file: request.unverified, options: [...command.options, ...fromMetadata(request)] },
    ],
  }
}

/** The same picture with its sound coded anew, after coding has changed the loudness. */
export async function retouchCommand(
  plan: RenderPlan,
  sound: AssembledSound,
  request: RenderRequest & { readonly unverified: string; readonly retouched: string },
): Promise<FfmpegCommand> {
  const preset = PRESETS[request.preset]
  const filterFile = join(request.workFolder, 'graph.txt')
  await writeFile(filterFile, levelFilter(plan, sound))
  const cover = preset.kind === 'audio' ? ['-disposition:v', 'attached_pic'] : []
  return {
    inputs: [{ file: sound.file }, { file: request.unverified }],
    filterFile,
    outputs: [
      {
        file: request.retouched,
        options: [
          ...['-map', '[level]', '-map', '1:v?', '-c:v', 'copy', ...cover],
          ...soundEncoding(preset.extension, audioKbpsOf(preset, request)),
          ...containerOptions(preset),
          ...fromMetadata(request),
        ],
      },
    ],
  }
}

function audioKbpsOf(
  preset: AudioPreset | VideoPreset,
  request: RenderRequest,
): number | undefined {
  return preset.kind === 'audio' ? preset.audioKbps : codingOf(preset, request).audioKbps
}

function levelFilter(plan: RenderPlan, sound: AssembledSound): string {
  return `[0:a]${loudnessFilter(sound.correction, plan.samples)}[level]`
}

/** The sound is input 0, the metadata input 1; pictures follow. */
const FIRST_PICTURE = 2

interface PresetCommand {
  readonly inputs: FfmpegCommand['inputs']
  readonly filters: readonly string[]
  readonly options: readonly string[]
}

async function videoCommand(
  plan: RenderPlan,
  preset: VideoPreset,
  request: RenderRequest,
): Promise<PresetCommand> {
  const { sources } = request
  const hasVideo = (assetId: string) => sources.get(assetId)?.asset.video !== undefined
  const showsSomething =
    plan.stills.some((still) => still.assetId) || plan.runs.some((run) => hasVideo(run.assetId))
  const covered: RenderPlan =
    request.cover && !showsSomething
      ? { ...plan, stills: [{ assetId: COVER, frames: plan.frames }], crossfades: [] }
      : plan
  const coding = codingOf(preset, request)
  const graph = pictureGraph(covered, {
    width: coding.width,
    height: coding.height,
    firstInput: FIRST_PICTURE,
    hasVideo,
    cutAt: preset.shape === 'cut' ? request.timeline.tallCrop : undefined,
    cameraOf: (assetId) => cameraOver(assetId, request),
  })
  const overlays = planOverlays(request.timeline)
  const firstInput = FIRST_PICTURE + graph.inputs.length
  const laid = overlayGraph(overlays, { firstInput, rate: plan.frameRate })
  const drawn = await drawnOverlays(overlays, coding, request)
  return {
    inputs: [
      ...graph.inputs.map((input) => {
        const { assetId } = input
        const file = (assetId === COVER ? request.cover : sources.get(assetId)?.file) ?? ''
        return { file, options: readingOptions(file, input) }
      }),
      ...drawn.map((file) => ({ file })),
    ],
    filters: [graph.filter, ...laid.filters],
    options: [
      ...['-map', laid.label, '-map', '[level]'],
      ...pictureEncoding(preset, coding, plan.frameRate),
      ...soundEncoding(preset.extension, coding.audioKbps),
      ...containerOptions(preset),
    ],
  }
}

const COVER = 'cover'

function audioCommand(preset: AudioPreset, request: RenderRequest): PresetCommand {
  const cover = request.cover
    ? ['-map', `${FIRST_PICTURE}:v`, '-c:v', 'copy', '-disposition:v', 'attached_pic']
    : []
  return {
    inputs: request.cover ? [{ file: request.cover }] : [],
    filters: [],
    options: [
      ...['-map', '[level]', ...cover],
      ...soundEncoding(preset.extension, preset.audioKbps),
      ...containerOptions(preset),
    ],
  }
}

function fromMetadata(request: RenderRequest): string[] {
  return [
    ...['-map_metadata', '1', '-map_chapters', '1'],
    ...['-metadata:s:a:0', `language=${request.tags.language}`],
  ]
}
