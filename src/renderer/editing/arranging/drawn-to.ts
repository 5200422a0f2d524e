import { nearestMoment, snapMoments } from '#shared/editing/snapping.ts'
import { timelineLength } from '#shared/editing/timeline.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { presentTimeline } from '../edit-actions.ts'
import { snapped } from '../snap.ts'
import { scaleFor, useTimelineView } from '../timeline-view.ts'
import { type PointerPlace, useGesture } from './gesture.ts'
import { useSnapping } from './snapping-store.ts'

/** This near a moment a drag is drawn to it. */
const REACH_PIXELS = 8

/**
 * Everything a drag can be drawn to as it begins: what is on the timeline, the marks and what is given. Where the
 * dragged thing was itself does not hold it back.
 */
export function momentsToMeet(
  own: readonly Ticks[] = [],
  ...more: readonly Ticks[]
): readonly Ticks[] {
  const { marks } = useOpenEpisode.getState()
  const marked = [marks.start, marks.end].filter((mark) => mark !== undefined)
  const moments = [...snapMoments(presentTimeline()), ...marked, ...more]
  return moments.filter((moment) => !own.includes(moment))
}

/** The moment a drag to a place means; a line shows what it was drawn to. */
export function drawnTo({ time, isFree }: PointerPlace, moments: readonly Ticks[]): Ticks {
  const length = timelineLength(presentTimeline())
  const reach = scaleFor(useTimelineView.getState(), length).toTime(REACH_PIXELS)
  const isOn = useSnapping.getState().isOn && !isFree
  const snap = isOn ? nearestMoment(moments, time, reach) : undefined
  useGesture.setState({ snap })
  return snap ?? snapped(time)
}
