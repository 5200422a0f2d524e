import { formatCueTime } from '../../time/timecode.ts'
import type { CaptionFile, FileCue, Span } from './caption-file.ts'
import { safeLines } from './safe-lines.ts'
import { writeTags } from './tag-markup.ts'

/** SubRip: numbered, with a comma before the milliseconds. */
export function writeSrt(file: CaptionFile): string {
  const isOwn = file.format === 'srt'
  const header = isOwn && file.header !== '' ? [`${file.header}\n`] : []
  const cues = file.cues.map((cue, index) => {
    const kept = isOwn ? cue.kept : undefined
    const settings = kept?.settings ? ` ${kept.settings}` : ''
    const times = `${formatCueTime(cue.start, ',')} --> ${formatCueTime(cue.end, ',')}${settings}`
    return `${index + 1}\n${times}\n${safeLines(kept?.text ?? textOf(cue))}\n`
  })
  return [...header, ...cues].join('\n')
}

/** SubRip has no mark for who speaks: a name before the words is what people write. */
function textOf({ spans, speaker, place }: FileCue): string {
  const named: readonly Span[] =
    speaker === undefined ? spans : [{ text: `${speaker}: ` }, ...spans]
  return `${place === undefined ? '' : `{\\an${place}}`}${writeTags(named, (text) => text)}`
}
