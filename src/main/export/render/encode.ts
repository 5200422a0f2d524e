import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { containerOptions, pictureEncoding, soundEncoding } from '#shared/export/encoding.ts'
import { languageCode } from '#shared/export/language-code.ts'
import { ffmetadata } from '#shared/export/ffmetadata.ts'
import { loudnessFilter } from '#shared/export/loudness-filter.ts'
import { planOverlays } from '#shared/export/overlay-plan.ts'
import { type AudioPreset, PRESETS, type VideoPreset } from '#shared/export/preset.ts'
import type { RenderPlan } from '#shared/export/render-plan.ts'
import type { FfmpegCommand } from '../../ffmpeg/command.ts'
import type { AssembledSound } from './assemble-sound.ts'
import { carriedCaptions } from './carried-captions.ts'
import { codingOf } from './coding-of.ts'
import { drawPicture } from './draw-picture.ts'
import type { RenderRequest } from './request.ts'

/**
 * Second pass as data: picture from the sources, sound from the assembled file. A picture that is already
 * there, as an MP4, is taken as it is.
 */
export async function encodeCommand(
  plan: RenderPlan,
  sound: AssembledSound,
  request: RenderRequest & { readonly unverified: string; readonly picture?: Readable },
): Promise<FfmpegCommand> {
  const metadata = join(request.workFolder, 'metadata.txt')
  await writeFile(metadata, ffmetadata(request.tags, request.timeline.chapters, plan.length))
  const command = await presetCommand(plan, request)
  const firstCaptions = FIRST_PICTURE + command.inputs.length
  const carried = carriedCaptions(PRESETS[request.preset], request, firstCaptions)
  const filterFile = join(request.workFolder, 'graph.txt')
  await writeFile(filterFile, [levelFilter(plan, sound), ...command.filters].join(';\n'))
  return {
    inputs: [
      { file: sound.file },
      { file: metadata, options: ['-f', 'ffmetadata'] },
      ...command.inputs,
      ...carried.inputs,
    ],
    filterFile,
    outputs: [
      {
        file: request.unverified,
        options: [...command.options, ...carried.options, ...fromMetadata(request)],
      },
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
          ...['-map', '1:s?', '-c:s', 'copy'],
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

function presetCommand(
  plan: RenderPlan,
  request: RenderRequest & { readonly picture?: Readable },
): PresetCommand | Promise<PresetCommand> {
  const preset = PRESETS[request.preset]
  if (preset.kind === 'audio') {
    return audioCommand(preset, request)
  }
  return request.picture
    ? joinedCommand(request.picture, preset, request)
    : videoCommand(plan, preset, request)
}

async function videoCommand(
  plan: RenderPlan,
  preset: VideoPreset,
  request: RenderRequest,
): Promise<PresetCommand> {
  const coding = codingOf(preset, request)
  const seen = { plan, overlays: planOverlays(request.timeline), preset }
  const { inputs, filters, label } = await drawPicture(seen, request, FIRST_PICTURE)
  return {
    ...{ inputs, filters },
    options: [
      ...['-map', label, '-map', '[level]'],
      ...pictureEncoding(preset, coding, plan.frameRate),
      ...soundEncoding(preset.extension, coding.audioKbps),
      ...containerOptions(preset),
    ],
  }
}

function joinedCommand(
  picture: Readable,
  preset: VideoPreset,
  request: RenderRequest,
): PresetCommand {
  return {
    inputs: [{ file: picture, options: ['-f', 'mp4'] }],
    filters: [],
    options: [
      ...['-map', `${FIRST_PICTURE}:v:0`, '-c:v', 'copy', '-map', '[level]'],
      ...soundEncoding(preset.extension, audioKbpsOf(preset, request)),
      ...containerOptions(preset),
    ],
  }
}

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
    ...['-metadata:s:a:0', `language=${languageCode(request.tags.language)}`],
  ]
}
