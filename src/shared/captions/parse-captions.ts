import { type Ticks } from '../time/ticks.ts'
import { parseTimecode } from '../time/timecode.ts'
import type { CaptionFileProblem } from './contract.ts'
import type { Cue } from './cue.ts'

/** What could be read of a caption file, and what could not. */
export interface ParsedCaptions {
  readonly cues: readonly Cue[]
  readonly problems: readonly CaptionFileProblem[]
}

const ARROW = /^\s*(\S+)\s*-->\s*(\S+)/
const INDEX = /^\s*\d+\s*$/

interface Block {
  readonly line: number
  readonly lines: readonly string[]
}

/**
 * Reads SubRip or WebVTT, as far as it can: blank lines may be missing, numbers wrong, hours left out,
 * comma and point mixed. Undefined when the text holds no caption times at all.
 */
export function parseCaptions(text: string): ParsedCaptions | undefined {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .split('\n')
  if (!lines.some((line) => line.includes('-->'))) {
    return undefined
  }
  const isWebVtt = /^WEBVTT(\s|$)/.test(lines[0] ?? '')
  const cues: Cue[] = []
  const problems: CaptionFileProblem[] = []
  for (const block of cueBlocks(lines)) {
    const read = readCue(block, cues.length, isWebVtt)
    if ('kind' in read) {
      problems.push(read)
    } else {
      cues.push(read)
    }
  }
  return { cues: cues.toSorted((a, b) => a.start - b.start), problems }
}

/** A block begins at a line of times and ends before the next one; the number above it is not its text. */
function cueBlocks(lines: readonly string[]): Block[] {
  const starts = lines.flatMap((line, index) => (line.includes('-->') ? [index] : []))
  return starts.map((start, position) => {
    const next = starts[position + 1] ?? lines.length
    return { line: start + 1, lines: withoutNextHeader(lines.slice(start, next)) }
  })
}

function withoutNextHeader(lines: readonly string[]): readonly string[] {
  const blank = lines.findIndex((line, index) => index > 0 && line.trim() === '')
  const end = blank === -1 ? lines.length : blank
  const own = lines.slice(0, end)
  // Without a blank line between, the number of the next cue would end this one.
  return blank === -1 && own.length > 2 && INDEX.test(own.at(-1) ?? '') ? own.slice(0, -1) : own
}

function readCue(block: Block, index: number, isWebVtt: boolean): Cue | CaptionFileProblem {
  const [times = '', ...lines] = block.lines
  const match = ARROW.exec(times)
  const start = cueTime(match?.[1])
  const end = cueTime(match?.[2])
  if (start === undefined || end === undefined) {
    return { line: block.line, kind: 'badTime' }
  }
  if (end <= start) {
    return { line: block.line, kind: 'endBeforeStart' }
  }
  const text = plainText(lines, isWebVtt)
  return text === ''
    ? { line: block.line, kind: 'noText' }
    : { id: `${index + 1}`, start, end, text }
}

function cueTime(text: string | undefined): Ticks | undefined {
  return text?.includes(':') ? parseTimecode(text) : undefined
}

/** Styling is left out: YouTube shows none of it, and the words are what matters. */
function plainText(lines: readonly string[], isWebVtt: boolean): string {
  const text = lines
    .map((line) => line.replace(/<\/?[a-zA-Z][^>]*>|<\d[\d:.]*>|\{\\[^}]*\}/g, '').trim())
    .filter((line) => line !== '')
    .join('\n')
  return isWebVtt ? unescapeWebVtt(text) : text
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00A0',
  '&lrm;': '\u200E',
  '&rlm;': '\u200F',
  '&amp;': '&',
}

function unescapeWebVtt(text: string): string {
  return text.replace(/&(lt|gt|nbsp|lrm|rlm|amp);/g, (entity) => ENTITIES[entity] ?? entity)
}
