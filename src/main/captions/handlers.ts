import { cuesOf } from '#shared/captions/formats/caption-file.ts'
import { placeOnSources } from '#shared/captions/place-on-sources.ts'
import type { Connection } from '../database/open.ts'
import { recordChange } from '../database/record-change.ts'
import { assetsOf } from '../database/tables/assets.ts'
import { saveCaptionTrack } from '../database/tables/caption-tracks.ts'
import { touchEpisode } from '../database/tables/episodes.ts'
import { door } from '../door.ts'
import { readCaptionFile } from './read-caption-file.ts'

export function captionsHandlers({ db, now }: { db: Connection; now: () => number }) {
  return {
    importFile: door.captions.importFile.handler(async ({ input }) => {
      const { file, problems } = await readCaptionFile(input.file)
      const track = {
        language: input.language,
        cues: placeOnSources(cuesOf(file), assetsOf(db, input.episodeId)),
      }
      const { episodeId } = input
      recordChange(db, { episodeId, label: 'importCaptions' }, () => {
        saveCaptionTrack(db, episodeId, track)
        touchEpisode(db, episodeId, now())
      })
      return { track, problems: [...problems] }
    }),
  }
}
