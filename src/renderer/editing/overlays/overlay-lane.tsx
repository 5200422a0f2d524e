import { overlayRows } from '#shared/editing/overlay-rows.ts'
import { overlap } from '#shared/time/range.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import type { Scale } from '../timeline-view.ts'
import { OverlayClip } from './overlay-clip.tsx'
import laneClasses from '../lane.module.css'

const ROW = 1.75

/** Height of the lane: a row for each overlay that is seen at the same time as others. */
export function useOverlayLaneHeight(): string {
  const rows = overlayRows(useTimeline().overlays)
  return `${ROW * Math.max(1, ...[...rows.values()].map((row) => row + 1)) + 0.25}rem`
}

/** Titles, names and pictures over the video: moved and made longer with the mouse or keys, opened by a press. */
export function OverlayLane({ scale }: { readonly scale: Scale }) {
  const { overlays } = useTimeline()
  const height = useOverlayLaneHeight()
  const rows = overlayRows(overlays)
  return (
    <div className={laneClasses.lane} style={{ height, '--lane': 'var(--ps-lane-overlay)' }}>
      {overlays.map((overlay) =>
        overlap({ start: overlay.at, end: overlay.end }, scale.visible) ? (
          <OverlayClip
            key={overlay.id}
            overlay={overlay}
            top={`${ROW * (rows.get(overlay.id) ?? 0) + 0.1875}rem`}
            scale={scale}
          />
        ) : null,
      )}
    </div>
  )
}
