import { addChapter } from '#shared/editing/chapters.ts'
import { joinAt, moveClip, repeatClip } from '#shared/editing/arrange-clips.ts'
import { cutRange } from '#shared/editing/cut-range.ts'
import { splitAt } from '#shared/editing/split-at.ts'
import { clipAt, placedClips } from '#shared/editing/timeline.ts'
import { trimEnd, trimStart } from '#shared/editing/trim.ts'
import type { TimeRange } from '#shared/time/range.ts'
import { ZERO, fromSeconds } from '#shared/time/ticks.ts'
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

export function cutMarked(): void {
  const range = markedRange(useOpenEpisode.getState().marks)
  if (range) {
    change('cut', (timeline) => cutRange(timeline, range))
    clearMarks()
    player.seek(range.start)
  }
}

export function splitHere(): void {
  change('split', (timeline) => splitAt(timeline, here(), crypto.randomUUID()))
}

/** Undoes a division at the playhead, or at the nearest border of a clip within half a second. */
export function joinHere(): void {
  const at = here()
  const near = placedClips(presentTimeline())
    .slice(1)
    .map(({ start }) => start)
    .toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0]
  if (near !== undefined && Math.abs(near - at) <= NEAR) {
    change('joinClips', (timeline) => joinAt(timeline, near))
  }
}

/** Lets the clip at the playhead change places with its neighbour; the playhead stays with it. */
export function moveClipHere(to: 'earlier' | 'later'): void {
  const placed = clipAt(presentTimeline(), here())
  if (!placed) {
    return
  }
  const { id } = placed.clip
  change('moveClip', (timeline) => moveClip(timeline, id, to))
  const moved = placedClips(presentTimeline()).find(({ clip }) => clip.id === id)
  if (moved) {
    player.seek(moved.start)
  }
}

export function repeatClipHere(): void {
  const id = clipAt(presentTimeline(), here())?.clip.id
  if (id !== undefined) {
    change('repeatClip', (timeline) => repeatClip(timeline, id, crypto.randomUUID()))
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

function presentTimeline() {
  return useOpenEpisode.getState().history.present.timeline
}

function here() {
  return snapped(useOpenEpisode.getState().playhead)
}
