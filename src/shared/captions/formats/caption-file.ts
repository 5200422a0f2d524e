import { z } from 'zod'
import type { Ticks } from '../../time/ticks.ts'
import type { CaptionFileProblem } from '../contract.ts'
import type { Cue } from '../cue.ts'

/** SubRip, WebVTT, and Advanced SubStation Alpha (with its older form SSA). */
export const CaptionFormat = z.enum(['srt', 'vtt', 'ass'])
export type CaptionFormat = z.infer<typeof CaptionFormat>

/** A stretch of text in one look. */
export interface Span {
  readonly text: string
  readonly isItalic?: boolean
  readonly isBold?: boolean
  readonly isUnderlined?: boolean
}

/** Where a caption stands, as on the keys of a number pad: 2 is bottom middle, 8 top middle. */
export type Place = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

/** What only the format of its own file can say; written back when the same format is written. */
export interface Kept {
  /** Pieces of the file that stand before the caption and are none: notes, styles, comments. */
  readonly before: readonly string[]
  readonly id?: string | undefined
  /** What follows the times in SubRip and WebVTT. */
  readonly settings?: string | undefined
  /** All fields of an ASS event but its times and text. */
  readonly fields?: ReadonlyMap<string, string> | undefined
  /** The text with all its marks. */
  readonly text: string
}

/** One caption of a file. */
export interface FileCue {
  readonly start: Ticks
  readonly end: Ticks
  /** Lines are divided by line feeds in the texts. */
  readonly spans: readonly Span[]
  readonly speaker?: string | undefined
  /** Undefined: at its usual place. */
  readonly place?: Place | undefined
  readonly kept?: Kept | undefined
}

/** Everything a caption file holds. Captions are in the order of the file. */
export interface CaptionFile {
  readonly format: CaptionFormat
  /** What stands before everything else, as it was; empty when there was nothing. */
  readonly header: string
  /** The fields of ASS events, in the file's own order. */
  readonly fieldOrder?: readonly string[]
  readonly cues: readonly FileCue[]
  /** Pieces after the last caption. */
  readonly footer: readonly string[]
}

/** What could be read of a caption file, and what could not. */
export interface ReadCaptions {
  readonly file: CaptionFile
  readonly problems: readonly CaptionFileProblem[]
}

/** The words alone: no looks, no empty lines. */
export function plainText({ spans }: Pick<FileCue, 'spans'>): string {
  return spans
    .map(({ text }) => text)
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** The captions of a file as the studio keeps them, sorted by time. */
export function cuesOf({ cues }: CaptionFile): Cue[] {
  return cues
    .map((cue, index) => ({
      id: `${index + 1}`,
      start: cue.start,
      end: cue.end,
      text: plainText(cue),
    }))
    .toSorted((a, b) => a.start - b.start)
}

/** The studio's captions as a file would hold them. */
export function fileOf(cues: readonly Cue[], format: CaptionFormat): CaptionFile {
  return {
    format,
    header: '',
    cues: cues.map(({ start, end, text }) => ({ start, end, spans: [{ text }] })),
    footer: [],
  }
}
