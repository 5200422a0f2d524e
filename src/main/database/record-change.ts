import type { ChangeLabel } from '#shared/editing/change-label.ts'
import type { EditedEpisode } from '#shared/editing/edited-episode.ts'
import { difference } from '#shared/history/difference.ts'
import type { Connection } from './open.ts'
import { captionTracksOf } from './tables/caption-tracks.ts'
import { keepSteps, positionOf, standAt } from './tables/histories.ts'
import { timelineOf } from './tables/timelines.ts'

/**
 * Changes an episode's timeline or captions without a window: `write` does it, and what it changed becomes
 * a step that can be undone, all in one transaction. A change of the open episode that the window brings in
 * takes this step's place.
 */
export function recordChange(
  db: Connection,
  { episodeId, label }: { readonly episodeId: string; readonly label: ChangeLabel },
  write: () => void,
): void {
  db.transaction(() => {
    const before = editedEpisodeOf(db, episodeId)
    const position = positionOf(db, episodeId)
    write()
    const change = difference(before, editedEpisodeOf(db, episodeId))
    if (change) {
      const kept = position ?? 0
      const added = [{ label, difference: JSON.stringify(change) }]
      keepSteps(db, episodeId, { kept, added, position: kept + 1 })
    } else if (position !== undefined) {
      standAt(db, episodeId, position)
    }
  })()
}

function editedEpisodeOf(db: Connection, episodeId: string): EditedEpisode {
  return { timeline: timelineOf(db, episodeId), captions: captionTracksOf(db, episodeId) }
}
