import type { PictureSize } from '../export/exported-episode.ts'
import { assDocument, assLine, assShape } from '../lettering/ass.ts'
import { SERIF } from '../lettering/fonts.ts'
import { rounded } from '../overlays/plate.ts'
import type { TimeRange } from '../time/range.ts'
import { type FrameRate, frameLength, ticks } from '../time/ticks.ts'
import type { CaptionLook } from './caption-look.ts'
import type { EditedCue } from './cue.ts'
import { type ShownCaption, showCaption } from './shown-caption.ts'
import { type WordMark, frameFrom, marksOnLines, wordMarks } from './word-marks.ts'

export const CAPTION_LETTERS = '#FFFFFF'
/** Of the word that is read: light where others are dark and dark where they are light, not only in colour. */
export const MARK_LETTERS = '#0C0D0E'
export const MARK_GROUND = '#FFD24A'
export const CAPTION_GROUND = '#0C0D0E'
/** How much of the ground is seen, 0 to 1. */
export const CAPTION_GROUND_OPACITY = 0.86

export interface CaptionsDocumentOptions {
  readonly size: PictureSize
  readonly look: CaptionLook
  readonly rate: FrameRate
}

/**
 * Captions (edited time) as a document that libass draws over an export of this size and rate: a caption is
 * seen in every frame that begins within it.
 */
export function captionsDocument(
  cues: readonly EditedCue[],
  { size, look, rate }: CaptionsDocumentOptions,
): string {
  const shown = cues.map((cue) => ({
    caption: showCaption(cue.text, size, look),
    frames: { first: frameFrom(cue.start, rate), end: frameFrom(cue.end, rate) },
    marks: look.marksWords ? wordMarks(cue, rate) : [],
    text: cue.text,
  }))
  const outline = Math.max(0, ...shown.map(({ caption }) => caption.outline))
  return assDocument(
    size,
    shown.flatMap((one) => eventsOf(one, rate)),
    {
      ...{ font: SERIF, fontSize: 40, colour: CAPTION_LETTERS },
      outline,
      outlineColour: CAPTION_GROUND,
    },
  )
}

interface Frames {
  readonly first: number
  readonly end: number
}

interface PlannedCaption {
  readonly caption: ShownCaption
  readonly text: string
  readonly frames: Frames
  readonly marks: readonly WordMark[]
}

function eventsOf({ caption, text, frames, marks }: PlannedCaption, rate: FrameRate): string[] {
  const { plate, lines, fontSize, x, markAround: around } = caption
  const times = timesOf(frames, rate)
  const ground = plate
    ? [
        assShape(rounded(plate, plate.radius), CAPTION_GROUND, {
          times,
          opacity: CAPTION_GROUND_OPACITY,
        }),
      ]
    : []
  const onLines = marksOnLines(
    marks,
    text,
    lines.map((line) => line.text),
  )
  const letters = lines.flatMap((line, index) =>
    stretches(frames, onLines[index] ?? []).map(({ mark, ...seen }) =>
      assLine(
        {
          ...{ ...line, fontSize, x, font: SERIF, colour: CAPTION_LETTERS, align: 'centre' },
          mark: mark && { ...mark, colour: MARK_LETTERS, ground: MARK_GROUND, around },
        },
        timesOf(seen, rate),
      ),
    ),
  )
  return [...ground, ...letters]
}

/** Cuts the time of a line wherever another word of it is marked, or none. */
function stretches(
  { first, end }: Frames,
  marks: readonly WordMark[],
): (Frames & { readonly mark?: WordMark })[] {
  let from = first
  const parts = marks.flatMap((mark) => {
    const before = { first: from, end: mark.first }
    from = mark.end
    return [before, { first: mark.first, end: mark.end, mark }]
  })
  return [...parts, { first: from, end }].filter((part) => part.first < part.end)
}

/**
 * From half a frame before a frame on: the document knows only hundredths of a second, and no rounding may
 * move anything by a frame.
 */
function timesOf({ first, end }: Frames, rate: FrameRate): TimeRange {
  const before = (frame: number) =>
    ticks(Math.max(0, Math.round((frame - 0.5) * frameLength(rate))))
  return { start: before(first), end: before(end) }
}
