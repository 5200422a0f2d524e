import type { AudioPreset, VideoPreset } from '#shared/export/preset.ts'
import { languageCode } from '#shared/export/language-code.ts'
import type { FfmpegCommand } from '../../ffmpeg/command.ts'
import type { RenderRequest } from './request.ts'

const CODECS = { mp4: 'mov_text', mkv: 'srt' } as const

/**
 * Captions as tracks of their own, to be switched on and off; opened from ffmpeg's input `firstInput` on. Not
 * where every byte counts.
 */
export function carriedCaptions(
  preset: VideoPreset | AudioPreset,
  { captions = [] }: Pick<RenderRequest, 'captions'>,
  firstInput: number,
): { readonly inputs: FfmpegCommand['inputs']; readonly options: readonly string[] } {
  if (preset.kind === 'audio' || preset.mostBytes !== undefined || captions.length === 0) {
    return { inputs: [], options: [] }
  }
  const tracks = captions.flatMap(({ language }, index) => [
    ...['-map', `${firstInput + index}:s:0`, `-disposition:s:${index}`, '0'],
    ...[`-metadata:s:s:${index}`, `language=${languageCode(language)}`],
  ])
  return {
    inputs: captions.map(({ file }) => ({ file })),
    options: [...tracks, '-c:s', CODECS[preset.extension]],
  }
}
