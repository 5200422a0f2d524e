import type { CaptionFileProblem } from '../contract.ts'
import { type FileCue, type Place, type ReadCaptions, plainText } from './caption-file.ts'
import { readTimes } from './cue-times.ts'
import { readTags } from './tag-markup.ts'
import { type TimedBlock, timedBlocks } from './timed-blocks.ts'

const TIMES = /^\s*(\S+)\s*-->\s*(\S+)(.*)$/

export function isWebVtt(firstLine: string): boolean {
  return /^WEBVTT(\s|$)/.test(firstLine)
}

/** Reads WebVTT (W3C) as far as it can; notes, styles and regions are kept where they stand. */
export function readVtt(lines: readonly string[]): ReadCaptions {
  const end = lines.findIndex((line) => line.trim() === '')
  const headerLines = end === -1 || end > firstArrow(lines) ? 1 : end
  const header = lines.slice(0, headerLines).join('\n').trimEnd()
  const rest = lines.slice(headerLines)
  const { blocks, after } = timedBlocks(rest)
  const problems: CaptionFileProblem[] = []
  const cues: FileCue[] = []
  let before: readonly string[] = []
  for (const block of blocks) {
    const read = readCue({ ...block, line: block.line + headerLines })
    before = [...before, ...block.before]
    if ('kind' in read) {
      problems.push(read)
    } else {
      cues.push({ ...read, kept: { text: '', ...read.kept, before } })
      before = []
    }
  }
  return { file: { format: 'vtt', header, cues, footer: [...before, ...after] }, problems }
}

function firstArrow(lines: readonly string[]): number {
  const arrow = lines.findIndex((line) => line.includes('-->'))
  return arrow === -1 ? lines.length : arrow
}

function readCue(block: TimedBlock): FileCue | CaptionFileProblem {
  const [, start, end, rest = ''] = TIMES.exec(block.times) ?? []
  const times = readTimes(start, end, block.line)
  if ('kind' in times) {
    return times
  }
  const text = block.text.join('\n')
  const marked = readTags(text)
  const spans = marked.spans.map((span) => ({ ...span, text: unescapeVtt(span.text) }))
  if (plainText({ spans }) === '') {
    return { line: block.line, kind: 'noText' }
  }
  const settings = rest.trim()
  const place = marked.place ?? placeOf(settings)
  const speaker = marked.speaker && unescapeVtt(marked.speaker)
  return {
    ...times,
    spans,
    ...(speaker === undefined ? {} : { speaker }),
    ...(place === undefined ? {} : { place }),
    kept: {
      before: [],
      text,
      ...(block.id === undefined ? {} : { id: block.id }),
      ...(settings === '' ? {} : { settings }),
    },
  }
}

/** `line` says how far down (percent, or lines from the top), `align` on which side. */
function placeOf(settings: string): Place | undefined {
  const line = /(?:^|\s)line:(-?[\d.]+)(%?)/.exec(settings)
  const align = /(?:^|\s)align:(start|left|end|right)/.exec(settings)?.[1]
  const isTop = line && (line[2] === '%' ? Number(line[1]) < 34 : Number(line[1]) >= 0)
  const isMiddle = line?.[2] === '%' && !isTop && Number(line[1]) < 67
  const row = isTop ? 7 : isMiddle ? 4 : 1
  const column = align === undefined ? 1 : align === 'start' || align === 'left' ? 0 : 2
  const place = (row + column) as Place
  return place === 2 ? undefined : place
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00A0',
  '&lrm;': '\u200E',
  '&rlm;': '\u200F',
  '&amp;': '&',
}

function unescapeVtt(text: string): string {
  return text.replace(/&(lt|gt|nbsp|lrm|rlm|amp);/g, (entity) => ENTITIES[entity] ?? entity)
}
