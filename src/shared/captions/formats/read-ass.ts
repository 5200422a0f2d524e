import type { CaptionFileProblem } from '../contract.ts'
import { type FileCue, type ReadCaptions, plainText } from './caption-file.ts'
import { readAssText } from './ass-markup.ts'
import { readTimes } from './cue-times.ts'

const EVENTS = /^\s*\[Events\]\s*$/i
const SECTION = /^\s*\[[^\]]+\]\s*$/

/** The order of fields where a file does not tell its own. */
const USUAL_ORDER = [
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

export function isAss(lines: readonly string[]): boolean {
  return lines.some((line) => EVENTS.test(line) || /^\s*\[Script Info\]\s*$/i.test(line))
}

/** Reads Advanced SubStation Alpha and SSA; styles, comments and everything else is kept as it is. */
export function readAss(lines: readonly string[]): ReadCaptions {
  const found = lines.findIndex((line) => EVENTS.test(line))
  const events = found === -1 ? lines.length : found
  const next = lines.findIndex((line, index) => index > events && SECTION.test(line))
  const last = next === -1 ? lines.length : next
  const rest = lines.slice(last).join('\n').trimEnd()
  let order: readonly string[] = USUAL_ORDER
  const cues: FileCue[] = []
  const problems: CaptionFileProblem[] = []
  let before: string[] = []
  for (const [index, line] of lines.slice(events + 1, last).entries()) {
    const [, kind = '', value = ''] = /^\s*(\w+)\s*:\s?(.*)$/.exec(line) ?? []
    if (kind.toLowerCase() === 'format') {
      order = value.split(',').map((name) => name.trim())
    } else if (kind.toLowerCase() === 'dialogue') {
      const read = readEvent(value, order, events + index + 2)
      if ('kind' in read) {
        problems.push(read)
      } else {
        cues.push({ ...read, kept: { text: '', ...read.kept, before } })
        before = []
      }
    } else if (line.trim() !== '') {
      before.push(line)
    }
  }
  const footer = [...before, ...(rest === '' ? [] : [rest])]
  const header = lines.slice(0, events).join('\n').trimEnd()
  return { file: { format: 'ass', header, fieldOrder: order, cues, footer }, problems }
}

function readEvent(
  value: string,
  order: readonly string[],
  line: number,
): FileCue | CaptionFileProblem {
  const parts = value.split(',')
  // Only the last field, the text, may hold commas.
  const values = [...parts.slice(0, order.length - 1), parts.slice(order.length - 1).join(',')]
  const fields = new Map(order.map((name, index) => [name, (values[index] ?? '').trim()]))
  const times = readTimes(fields.get('Start'), fields.get('End'), line)
  if ('kind' in times) {
    return times
  }
  const text = values.at(-1) ?? ''
  const { spans, place } = readAssText(text)
  if (plainText({ spans }) === '') {
    return { line, kind: 'noText' }
  }
  const speaker = fields.get('Name') ?? fields.get('Actor') ?? ''
  return {
    ...times,
    spans,
    ...(speaker === '' ? {} : { speaker }),
    ...(place === undefined ? {} : { place }),
    kept: { before: [], text, fields },
  }
}
