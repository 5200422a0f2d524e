import { useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useLength } from '../open-episode/use-edited.ts'
import { type Scale, drawnView, scaleOf, useTimelineView } from './timeline-view.ts'

/** The scale of the timeline as it is seen now; the same object while what is to be drawn is the same. */
export function useScale(): Scale {
  const drawn = useTimelineView(useShallow(drawnView))
  const length = useLength()
  return useMemo(() => scaleOf(drawn, length), [drawn, length])
}
