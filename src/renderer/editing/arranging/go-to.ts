import { timelineLength } from '#shared/editing/timeline.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import { player } from '../../playback/player.ts'
import { presentTimeline } from '../edit-actions.ts'
import { bringIntoSight } from '../timeline-view.ts'

/** Takes the playhead to a moment and the view with it. */
export function goTo(time: Ticks | undefined): void {
  if (time !== undefined) {
    player.seek(time)
    bringIntoSight(time, timelineLength(presentTimeline()))
  }
}
