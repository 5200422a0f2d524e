import type { EditedToSave } from '#shared/editing/contract.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { fingerprintOf } from '../database/fingerprint.ts'
import type { Connection } from '../database/open.ts'
import { replaceCaptionTracks } from '../database/tables/caption-tracks.ts'
import { findEpisode, touchEpisode } from '../database/tables/episodes.ts'
import { keepSteps } from '../database/tables/histories.ts'
import { saveTimeline } from '../database/tables/timelines.ts'

/**
 * Saves the document and the steps that led to it, both or neither. Answers its fingerprint.
 * Throws `episode.missing`, or `episode.changedMeanwhile` when it was changed by somebody else: saving would
 * take that back.
 */
export function saveEdited(
  { db, now }: { readonly db: Connection; readonly now: () => number },
  { episodeId, basis, timeline, captions, steps }: EditedToSave,
): string {
  return db.transaction(() => {
    if (!findEpisode(db, episodeId)) {
      throw new FailureError('episode.missing')
    }
    if (fingerprintOf(db, episodeId) !== basis) {
      throw new FailureError('episode.changedMeanwhile')
    }
    saveTimeline(db, episodeId, timeline)
    if (captions) {
      replaceCaptionTracks(db, episodeId, captions)
    }
    touchEpisode(db, episodeId, now())
    return keepSteps(db, episodeId, steps)
  })()
}
