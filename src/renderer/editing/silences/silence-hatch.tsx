import { type PointerEvent, useCallback } from 'react'
import { silenceAt } from '#shared/editing/choose-silences.ts'
import { timelineLength } from '#shared/editing/timeline.ts'
import { rangesWithin } from '#shared/time/range.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { type Draw, Drawing } from '../drawing.tsx'
import { type Scale, type Stretch, stretchesOf } from '../timeline-view.ts'
import { drawSilences } from './draw-silences.ts'
import { type FoundSilence, toggle, useSilenceTool } from './silence-tool.ts'
import classes from './silence-hatch.module.css'

export interface SilenceHatchProps {
  readonly scale: Scale
  /** In pixels. */
  readonly height: number
}

/** A pause so short on the screen is still hit this near. */
const NEAR_PIXELS = 3

/** What would be taken out, hatched over the waveform; a press leaves a pause alone or chooses it again. */
export function SilenceHatch({ scale, height }: SilenceHatchProps) {
  const timeline = useTimeline()
  const found = useSilenceTool((tool) => tool.found)
  const hit = ({ nativeEvent }: PointerEvent) => silenceNear(found, scale, nativeEvent.offsetX)
  return (
    <div
      className={classes.layer}
      style={{ width: scale.contentWidth, height }}
      onPointerMove={(event) => {
        event.currentTarget.style.cursor = hit(event) ? 'pointer' : ''
      }}
      onPointerDown={(event) => {
        const silence = event.button === 0 ? hit(event) : undefined
        if (silence) {
          // The press is for the pause, not for the playhead, and the focus stays in the form.
          event.stopPropagation()
          event.preventDefault()
          toggle(silence)
        }
      }}
    >
      {stretchesOf(scale, timelineLength(timeline)).map((stretch) => (
        <HatchedStretch
          key={stretch.left}
          stretch={stretch}
          found={found}
          scale={scale}
          height={height}
        />
      ))}
    </div>
  )
}

interface HatchedStretchProps extends SilenceHatchProps {
  readonly stretch: Stretch
  readonly found: readonly FoundSilence[]
}

function HatchedStretch({ stretch, found, scale, height }: HatchedStretchProps) {
  const { left, width, start, end } = stretch
  const draw: Draw = useCallback(
    (context, colour) => {
      const size = { scale, left, width, height }
      drawSilences(context, rangesWithin(found, { start, end }), {
        ...size,
        colour: colour('var(--ps-secang-ink)'),
      })
    },
    [found, start, end, scale, left, width, height],
  )
  return <Drawing left={left} width={width} height={height} draw={draw} />
}

function silenceNear(
  found: readonly FoundSilence[],
  scale: Scale,
  x: number,
): FoundSilence | undefined {
  const hits = [0, -NEAR_PIXELS, NEAR_PIXELS].map((near) =>
    silenceAt(found, scale.toTime(x + near)),
  )
  return hits.find((silence) => silence !== undefined)
}
