import { isAss, readAss } from './read-ass.ts'
import { isWebVtt, readVtt } from './read-vtt.ts'
import { readSrt } from './read-srt.ts'
import type { ReadCaptions } from './caption-file.ts'
import { ARROW } from './timed-blocks.ts'

/**
 * Reads a text of SubRip, WebVTT or ASS, whatever its name says, as far as it can. Undefined when it holds no
 * captions at all.
 */
export function readCaptions(text: string): ReadCaptions | undefined {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .split('\n')
  if (isAss(lines)) {
    return readAss(lines)
  }
  if (isWebVtt(lines[0] ?? '')) {
    return readVtt(lines)
  }
  return lines.some((line) => line.includes(ARROW)) ? readSrt(lines) : undefined
}
