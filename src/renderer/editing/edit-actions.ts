import { addChapter } from '#shared/editing/chapters.ts'
import { joinAt } from '#shared/editing/arrange-clips.ts'
import { cutsOf } from '#shared/editing/cuts.ts'
import { splitAt } from '#shared/editing/split-at.ts'
import { nearestMoment } from '#shared/editing/snapping.ts'
import type { Timeline } from '#shared/editing/timeline.ts'
import { trimEnd, trimStart } from '#shared/editing/trim.ts'
import type { TimeRange } from '#shared/time/range.ts'
import { type Ticks, ZERO, fromSeconds } from '#shared/time/ticks.ts'
import { words } from '../i18n/words.ts'
import {
  change,
  clearMarks,
  movePlayhead,
  useOpenEpisode,
  type Marks,
} from '../open-episode/open-episode.ts'
import { player } from '../playback/player.ts'
import { snapped } from './snap.ts'

/** The marked range, when both its ends are marked. */
export function markedRange({ start, end }: Marks): TimeRange | undefined {
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined
}

export function splitHere(): void {
  change('split', (timeline) => splitAt(timeline, here(), crypto.randomUUID()))
}

/** Undoes a division at the playhead, or at the nearest border of a clip within half a second. */
export function joinHere(): void {
  const at = here()
  const near = nearestMoment(cutsOf(presentTimeline()), at, NEAR)
  if (near !== undefined) {
    change('joinClips', (timeline) => joinAt(timeline, near))
  }
}

export function trimStartHere(): void {
  const at = here()
  change('trimStart', (timeline) => trimStart(timeline, at))
  clearMarks()
  player.seek(ZERO)
}

export function trimEndHere(): void {
  const at = here()
  change('trimEnd', (timeline) => trimEnd(timeline, at))
  clearMarks()
  movePlayhead(at)
}

/** Begins a chapter at the playhead and gives it a name to be changed. */
export function addChapterHere(): void {
  const at = here()
  change('addChapter', (timeline) => {
    const number = timeline.chapters.filter((chapter) => chapter.at < at).length + 1
    const title = words.t('editing.panel.newChapter', { number })
    return addChapter(timeline, { id: crypto.randomUUID(), at, title })
  })
}

/** A border this near is the one that is meant. */
const NEAR = fromSeconds(0.5)

export function presentTimeline(): Timeline {
  return useOpenEpisode.getState().history.present.timeline
}

/** The playhead, on the frame or millisecond nearest to it. */
export function here(): Ticks {
  return snapped(useOpenEpisode.getState().playhead)
}
