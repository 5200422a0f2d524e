import { addChapter } from '#shared/editing/chapters.ts'
import { cutRange } from '#shared/editing/cut-range.ts'
import { splitAt } from '#shared/editing/split-at.ts'
import { trimEnd, trimStart } from '#shared/editing/trim.ts'
import type { TimeRange } from '#shared/time/range.ts'
import { ZERO } from '#shared/time/ticks.ts'
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

function here() {
  return snapped(useOpenEpisode.getState().playhead)
}
