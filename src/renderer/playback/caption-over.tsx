import type { CaptionLook } from '#shared/captions/caption-look.ts'
import {
  CAPTION_GROUND,
  CAPTION_GROUND_OPACITY,
  CAPTION_LETTERS,
} from '#shared/captions/captions-document.ts'
import { showCaption } from '#shared/captions/shown-caption.ts'
import { isRightToLeft } from '#shared/overlays/text-stack.ts'
import classes from './preview.module.css'

export interface CaptionOverProps {
  readonly text: string
  readonly look: CaptionLook
}

/** Any size of an export will do: everything in it is in proportion. */
const SIZE = { width: 1920, height: 1080 }

/** A caption over the preview, laid out as exports are that it is written into. */
export function CaptionOver({ text, look }: CaptionOverProps) {
  const { x, lines, fontSize, plate, outline } = showCaption(text, SIZE, look)
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
        {lines.map(({ text: line, baseline }) => (
          <tspan key={baseline} x={x} y={baseline}>
            {line}
          </tspan>
        ))}
      </text>
    </svg>
  )
}
