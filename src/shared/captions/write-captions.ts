import { formatCueTime } from '../time/timecode.ts'
import type { Cue } from './cue.ts'

/** SubRip: numbered, with a comma before the milliseconds. */
export function writeSrt(cues: readonly Cue[]): string {
  return cues
    .map(
      (cue, index) =>
        `${index + 1}\n${formatCueTime(cue.start, ',')} --> ${formatCueTime(cue.end, ',')}\n` +
        `${safeLines(cue.text)}\n`,
    )
    .join('\n')
}

/** WebVTT, as browsers and YouTube read it. */
export function writeWebVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(
    (cue) =>
      `${formatCueTime(cue.start, '.')} --> ${formatCueTime(cue.end, '.')}\n` +
      `${escapeWebVtt(safeLines(cue.text))}\n`,
  )
  return ['WEBVTT\n', ...blocks].join('\n')
}

/** A blank line would end the caption, and an arrow would begin another. */
function safeLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim().replaceAll('-->', '→'))
    .filter((line) => line !== '')
    .join('\n')
}

function escapeWebVtt(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
