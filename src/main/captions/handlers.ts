import { cuesOf } from '#shared/captions/formats/caption-file.ts'
import { placeOnSources } from '#shared/captions/place-on-sources.ts'
import type { Connection } from '../database/open.ts'
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
      saveCaptionTrack(db, input.episodeId, track)
      touchEpisode(db, input.episodeId, now())
      return { track, problems: [...problems] }
    }),
    save: door.captions.save.handler(({ input }) => {
      saveCaptionTrack(db, input.episodeId, input.track)
      touchEpisode(db, input.episodeId, now())
    }),
  }
}
