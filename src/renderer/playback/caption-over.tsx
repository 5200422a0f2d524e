import type { CaptionLook } from '#shared/captions/caption-look.ts'
import {
  CAPTION_GROUND,
  CAPTION_GROUND_OPACITY,
  CAPTION_LETTERS,
  MARK_GROUND,
  MARK_LETTERS,
} from '#shared/captions/captions-document.ts'
import { showCaption } from '#shared/captions/shown-caption.ts'
import { type WordMark, marksOnLines } from '#shared/captions/word-marks.ts'
import { isRightToLeft } from '#shared/overlays/text-stack.ts'
import classes from './preview.module.css'

export interface CaptionOverProps {
  readonly text: string
  readonly look: CaptionLook
  /** The word that is read at the moment, where words are marked. */
  readonly mark?: WordMark | undefined
}

/** Any size of an export will do: everything in it is in proportion. */
const SIZE = { width: 1920, height: 1080 }

/** A caption over the preview, laid out as exports are that it is written into. */
export function CaptionOver({ text, look, mark }: CaptionOverProps) {
  const { x, lines, fontSize, plate, outline, markAround } = showCaption(text, SIZE, look)
  const onLines = marksOnLines(
    mark ? [mark] : [],
    text,
    lines.map((line) => line.text),
  )
  return (
    <svg className={classes.caption} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}>
      {plate && (
        <rect
          x={plate.x}
          y={plate.y}
          width={plate.width}
          height={plate.height}
          rx={plate.radius}
          fill={CAPTION_GROUND}
          fillOpacity={CAPTION_GROUND_OPACITY}
        />
      )}
      <text
        fontSize={fontSize}
        fill={CAPTION_LETTERS}
        stroke={CAPTION_GROUND}
        strokeWidth={2 * outline}
        direction={isRightToLeft(text) ? 'rtl' : 'ltr'}
      >
        {lines.map((line, index) => (
          <tspan key={line.baseline} x={x} y={line.baseline}>
            <MarkedLine text={line.text} mark={onLines[index]?.[0]} around={markAround} />
          </tspan>
        ))}
      </text>
    </svg>
  )
}

interface MarkedLineProps {
  readonly text: string
  readonly mark: WordMark | undefined
  readonly around: number
}

function MarkedLine({ text, mark, around }: MarkedLineProps) {
  if (!mark) {
    return text
  }
  return (
    <>
      {text.slice(0, mark.from)}
      <tspan data-mark fill={MARK_LETTERS} stroke={MARK_GROUND} strokeWidth={2 * around}>
        {text.slice(mark.from, mark.to)}
      </tspan>
      {text.slice(mark.to)}
    </>
  )
}
