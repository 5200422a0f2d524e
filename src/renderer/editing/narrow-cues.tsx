import { memo, useCallback } from 'react'
import type { Cue } from '#shared/captions/cue.ts'
import { rangesWithin } from '#shared/time/range.ts'
import { NARROW_PIXELS } from './boxes.ts'
import { type Draw, Drawing } from './drawing.tsx'
import type { Stretch } from './timeline-view.ts'

/** Too fast is what viewers cannot mend; the rest is a warning. */
export type CueSeverity = 'fast' | 'warn'

/** As in the stylesheet of the lanes; the worst is drawn last, over the others. */
const KINDS = [
  {
    severity: undefined,
    ...{ top: 8, height: 16 },
    colour: 'color-mix(in srgb, var(--ps-lane-caption) 60%, var(--ps-page))',
  },
  { severity: 'warn', top: 6, height: 20, colour: 'var(--ps-ribbon)' },
  { severity: 'fast', top: 6, height: 20, colour: 'var(--ps-secang)' },
] as const
const HEIGHT = 32

export interface NarrowCuesProps extends Stretch {
  readonly cues: readonly Cue[]
  readonly severities: ReadonlyMap<string, CueSeverity>
}

/** The captions of a stretch that are too narrow to be elements of their own. */
export const NarrowCues = memo(function NarrowCues(props: NarrowCuesProps) {
  const { cues, severities, left, width, start, end } = props
  const draw: Draw = useCallback(
    (context, resolve) => {
      const pixelsPerTick = width / (end - start)
      const narrow = rangesWithin(cues, { start, end }).filter(
        (cue) => (cue.end - cue.start) * pixelsPerTick < NARROW_PIXELS,
      )
      for (const { severity, top, height, colour } of KINDS) {
        context.fillStyle = resolve(colour)
        for (const cue of narrow) {
          if (severities.get(cue.id) === severity) {
            const size = Math.max(1, (cue.end - cue.start) * pixelsPerTick)
            context.fillRect((cue.start - start) * pixelsPerTick, top, size, height)
          }
        }
      }
    },
    [cues, severities, width, start, end],
  )
  return <Drawing left={left} width={width} height={HEIGHT} draw={draw} />
})
