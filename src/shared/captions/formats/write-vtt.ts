import { formatCueTime } from '../../time/timecode.ts'
import type { CaptionFile, FileCue, Place } from './caption-file.ts'
import { safeLines } from './safe-lines.ts'
import { writeTags } from './tag-markup.ts'

/** WebVTT, as browsers and YouTube read it. */
export function writeVtt(file: CaptionFile): string {
  const isOwn = file.format === 'vtt'
  const header = isOwn && file.header !== '' ? file.header : 'WEBVTT'
  const cues = file.cues.flatMap((cue) => [
    ...(isOwn ? (cue.kept?.before ?? []).map((block) => `${block}\n`) : []),
    isOwn && cue.kept ? keptCue(cue, cue.kept) : newCue(cue),
  ])
  const footer = isOwn ? file.footer.map((block) => `${block}\n`) : []
  return [`${header}\n`, ...cues, ...footer].join('\n')
}

function keptCue(cue: FileCue, { id, settings, text }: NonNullable<FileCue['kept']>): string {
  const name = id === undefined ? '' : `${id}\n`
  return `${name}${timesOf(cue)}${settings ? ` ${settings}` : ''}\n${safeLines(text)}\n`
}

function newCue(cue: FileCue): string {
  const settings = cue.place === undefined ? '' : ` ${settingsOf(cue.place)}`
  const speaker = cue.speaker === undefined ? '' : `<v ${escapeVtt(cue.speaker)}>`
  return `${timesOf(cue)}${settings}\n${safeLines(`${speaker}${writeTags(cue.spans, escapeVtt)}`)}\n`
}

function timesOf({ start, end }: FileCue): string {
  return `${formatCueTime(start, '.')} --> ${formatCueTime(end, '.')}`
}

function settingsOf(place: Place): string {
  const row = Math.floor((place - 1) / 3)
  const line = row === 2 ? ['line:0'] : row === 1 ? ['line:50%'] : []
  const side = ['align:start position:5%', '', 'align:end position:95%'][(place - 1) % 3] ?? ''
  return [...line, ...(side === '' ? [] : [side])].join(' ')
}

function escapeVtt(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
