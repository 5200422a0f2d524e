import type { PictureSize } from '../export/exported-episode.ts'
import { assDocument, assLine, assShape } from '../lettering/ass.ts'
import { SERIF } from '../lettering/fonts.ts'
import { rounded } from '../overlays/plate.ts'
import type { TimeRange } from '../time/range.ts'
import { type FrameRate, type Ticks, frameLength, ticks } from '../time/ticks.ts'
import type { CaptionLook } from './caption-look.ts'
import type { Cue } from './cue.ts'
import { type ShownCaption, showCaption } from './shown-caption.ts'

export const CAPTION_LETTERS = '#FFFFFF'
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
  cues: readonly Cue[],
  { size, look, rate }: CaptionsDocumentOptions,
): string {
  const shown = cues.map(({ text, ...cue }) => ({
    caption: showCaption(text, size, look),
    times: { start: beforeFrame(cue.start, rate), end: beforeFrame(cue.end, rate) },
  }))
  const outline = Math.max(0, ...shown.map(({ caption }) => caption.outline))
  return assDocument(
    size,
    shown.flatMap(({ caption, times }) => eventsOf(caption, times)),
    {
      ...{ font: SERIF, fontSize: 40, colour: CAPTION_LETTERS },
      outline,
      outlineColour: CAPTION_GROUND,
    },
  )
}

function eventsOf({ plate, lines, fontSize, x }: ShownCaption, times: TimeRange): string[] {
  const ground = plate
    ? [
        assShape(rounded(plate, plate.radius), CAPTION_GROUND, {
          times,
          opacity: CAPTION_GROUND_OPACITY,
        }),
      ]
    : []
  const letters = lines.map((line) =>
    assLine({ ...line, fontSize, x, font: SERIF, colour: CAPTION_LETTERS, align: 'centre' }, times),
  )
  return [...ground, ...letters]
}

/**
 * Half a frame before the first frame that begins at or after a moment: the document knows only
 * hundredths of a second, and no rounding may move a caption by a frame.
 */
function beforeFrame(time: Ticks, rate: FrameRate): Ticks {
  const frame = Math.ceil(time / frameLength(rate) - 1e-6)
  return ticks(Math.max(0, Math.round((frame - 0.5) * frameLength(rate))))
}
