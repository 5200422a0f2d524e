import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { containerOptions, pictureEncoding } from '#shared/export/encoding.ts'
import { indexRoom } from '#shared/export/index-room.ts'
import { languageCode } from '#shared/export/language-code.ts'
import { ffmetadata } from '#shared/export/ffmetadata.ts'
import { planOverlays } from '#shared/export/overlay-plan.ts'
import { PRESETS, type VideoPreset } from '#shared/export/preset.ts'
import type { RenderPlan } from '#shared/export/render-plan.ts'
import type { FfmpegCommand } from '../../ffmpeg/command.ts'
import { carriedCaptions } from './carried-captions.ts'
import type { CodedSound } from './coded-sound.ts'
import { codingOf } from './coding-of.ts'
import { drawPicture } from './draw-picture.ts'
import type { RenderRequest } from './request.ts'

/**
 * Second pass as data: picture from the sources, sound as it was coded or is to be. A picture that is already
 * there, as an MP4, is taken as it is.
 */
export async function encodeCommand(
  plan: RenderPlan,
  sound: CodedSound,
  request: RenderRequest & { readonly unverified: string; readonly picture?: Readable },
): Promise<FfmpegCommand> {
  const metadata = join(request.workFolder, 'metadata.txt')
  const told = ffmetadata(request.tags, request.timeline.chapters, plan.length)
  await writeFile(metadata, told)
  const command = await presetCommand(plan, request)
  const firstCaptions = FIRST_PICTURE + command.inputs.length
  const preset = PRESETS[request.preset]
  const carried = carriedCaptions(preset, request, firstCaptions)
  // Only where nothing has to be encoded does a second writing take long, and only large files spare the room.
  const room = request.picture
    ? indexRoom(plan, Buffer.byteLength(told) + (await captionBytes(request)))
    : undefined
  return {
    inputs: [
      sound.input,
      { file: metadata, options: ['-f', 'ffmetadata'] },
      ...command.inputs,
      ...carried.inputs,
    ],
    ...(await graph([...sound.filters, ...command.filters], request)),
    outputs: [
      {
        file: request.unverified,
        options: [
          ...[...command.options, ...sound.options, ...containerOptions(preset, room)],
          ...[...carried.options, ...fromMetadata(request)],
        ],
      },
    ],
  }
}

async function captionBytes({ captions = [] }: RenderRequest): Promise<number> {
  const files = await Promise.all(captions.map(({ file }) => stat(file)))
  return files.reduce((sum, { size }) => sum + size, 0)
}

/** The same picture with its sound coded anew, after coding has changed the loudness. */
export async function retouchCommand(
  sound: CodedSound,
  request: RenderRequest & { readonly unverified: string; readonly retouched: string },
): Promise<FfmpegCommand> {
  const preset = PRESETS[request.preset]
  const cover = preset.kind === 'audio' ? ['-disposition:v', 'attached_pic'] : []
  return {
    inputs: [sound.input, { file: request.unverified }],
    ...(await graph(sound.filters, request)),
    outputs: [
      {
        file: request.retouched,
        options: [
          ...[...sound.options, '-map', '1:v?', '-c:v', 'copy', ...cover],
          ...['-map', '1:s?', '-c:s', 'copy'],
          ...[...containerOptions(preset), ...fromMetadata(request)],
        ],
      },
    ],
  }
}

async function graph(
  filters: readonly string[],
  { workFolder }: RenderRequest,
): Promise<Pick<FfmpegCommand, 'filterFile'>> {
  if (filters.length === 0) {
    return {}
  }
  const filterFile = join(workFolder, 'graph.txt')
  await writeFile(filterFile, filters.join(';\n'))
  return { filterFile }
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
    return coverCommand(request)
  }
  return request.picture ? joinedCommand(request.picture) : videoCommand(plan, preset, request)
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
    options: ['-map', label, ...pictureEncoding(preset, coding, plan.frameRate)],
  }
}

function joinedCommand(picture: Readable): PresetCommand {
  return {
    inputs: [{ file: picture, options: ['-f', 'mp4'] }],
    filters: [],
    options: ['-map', `${FIRST_PICTURE}:v:0`, '-c:v', 'copy'],
  }
}

function coverCommand({ cover }: RenderRequest): PresetCommand {
  return cover
    ? {
        inputs: [{ file: cover }],
        filters: [],
        options: ['-map', `${FIRST_PICTURE}:v`, '-c:v', 'copy', '-disposition:v', 'attached_pic'],
      }
    : { inputs: [], filters: [], options: [] }
}

function fromMetadata(request: RenderRequest): string[] {
  return [
    ...['-map_metadata', '1', '-map_chapters', '1'],
    ...['-metadata:s:a:0', `language=${languageCode(request.tags.language)}`],
  ]
}
