import { assTime } from '../../lettering/ass-time.ts'
import { writeAssText } from './ass-markup.ts'
import type { CaptionFile, FileCue } from './caption-file.ts'

const ORDER = [
  'Layer',
  'Start',
  'End',
  'Style',
  'Name',
  'MarginL',
  'MarginR',
  'MarginV',
  'Effect',
  'Text',
] as const

/** White letters with a dark outline near the lower edge of a full HD picture. */
const HEADER = `[Script Info]
ScriptType: v4.00+
PlayResX: 1920
PlayResY: 1080
WrapStyle: 0
ScaledBorderAndShadow: yes

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,64,&H00FFFFFF,&H00FFFFFF,&H00000000,&H80000000,0,0,0,0,100,100,0,0,1,3,1,2,80,80,60,1`

/** Advanced SubStation Alpha. Its times are whole hundredths of a second. */
export function writeAss(file: CaptionFile): string {
  const isOwn = file.format === 'ass'
  const order = (isOwn && file.fieldOrder) || ORDER
  const header = isOwn && file.header !== '' ? file.header : HEADER
  const events = file.cues.flatMap((cue) => [
    ...(isOwn ? (cue.kept?.before ?? []) : []),
    `Dialogue: ${order.map((name) => fieldOf(cue, name, isOwn)).join(',')}`,
  ])
  const footer = isOwn ? file.footer.map((piece) => (isSection(piece) ? `\n${piece}` : piece)) : []
  return [header, '', '[Events]', `Format: ${order.join(', ')}`, ...events, ...footer, ''].join(
    '\n',
  )
}

function isSection(piece: string): boolean {
  return piece.startsWith('[')
}

function fieldOf(cue: FileCue, name: string, isOwn: boolean): string {
  const kept = isOwn ? cue.kept : undefined
  switch (name) {
    case 'Start':
      return assTime(cue.start)
    case 'End':
      return assTime(cue.end)
    case 'Text':
      return kept?.text ?? writeAssText(cue.spans, cue.place)
    default:
      return kept?.fields?.get(name) ?? usualField(cue, name)
  }
}

function usualField({ speaker }: FileCue, name: string): string {
  switch (name) {
    case 'Style':
      return 'Default'
    case 'Name':
      // A comma would begin the next field.
      return (speaker ?? '').replaceAll(',', ' ')
    case 'Effect':
      return ''
    default:
      return '0'
  }
}
