import { EMPTY_TIMELINE, Timeline } from '#shared/editing/timeline.ts'
import type { Connection } from '../open.ts'

/** An empty one where nothing was saved yet. */
export function timelineOf(db: Connection, episodeId: string): Timeline {
  const row = db
    .prepare<[string], { timeline: string }>('SELECT timeline FROM timelines WHERE episodeId = ?')
    .get(episodeId)
  return row ? Timeline.parse(JSON.parse(row.timeline)) : EMPTY_TIMELINE
}

export function saveTimeline(db: Connection, episodeId: string, timeline: Timeline): void {
  db.prepare('INSERT OR REPLACE INTO timelines (episodeId, timeline) VALUES (?, ?)').run(
    episodeId,
    JSON.stringify(timeline),
  )
}
