import { scriptLines } from '#shared/alignment/script-lines.ts'
import type { CaptionTrack } from '#shared/captions/cue.ts'
import { cuesOf } from '#shared/captions/formats/caption-file.ts'
import { placeOnSources } from '#shared/captions/place-on-sources.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { recordChange } from '../database/record-change.ts'
import { assetsOf } from '../database/tables/assets.ts'
import { saveCaptionTrack } from '../database/tables/caption-tracks.ts'
import { findEpisode, touchEpisode } from '../database/tables/episodes.ts'
import { door } from '../door.ts'
import type { JobRunner } from '../jobs/runner.ts'
import { type AlignEpisodeTools, alignEpisode, alignedTrack } from './align-episode.ts'
import { readCaptionFile } from './read-caption-file.ts'
import { readScriptText } from './read-script-file.ts'

export type CaptionsTools = AlignEpisodeTools & {
  readonly jobs: JobRunner
  readonly now: () => number
}

export function captionsHandlers(tools: CaptionsTools) {
  const { db, jobs, now } = tools
  const episodeWith = (id: string) => {
    const episode = findEpisode(db, id)
    if (!episode) {
      throw new FailureError('episode.missing')
    }
    return episode
  }
  const save = (episodeId: string, track: CaptionTrack, label: 'importCaptions' | 'alignScript') =>
    recordChange(db, { episodeId, label }, () => {
      saveCaptionTrack(db, episodeId, track)
      touchEpisode(db, episodeId, now())
    })
  return {
    importFile: door.captions.importFile.handler(async ({ input }) => {
      const { file, problems } = await readCaptionFile(input.file)
      const track = {
        language: input.language,
        cues: placeOnSources(cuesOf(file), assetsOf(db, input.episodeId)),
      }
      save(input.episodeId, track, 'importCaptions')
      return { track, problems: [...problems] }
    }),
    readScript: door.captions.readScript.handler(async ({ input: { file } }) => ({
      text: await readScriptText(file),
    })),
    alignScript: door.captions.alignScript.handler(async ({ input }) => {
      const { episodeId, text, language } = input
      const episode = episodeWith(episodeId)
      const { finished } = jobs.start(
        { kind: 'align', subject: episode.title, episodeId },
        (context) => alignEpisode(tools, { episode, lines: scriptLines(text), language }, context),
      )
      return await finished
    }),
    useAlignment: door.captions.useAlignment.handler(async ({ input: { episodeId } }) => {
      const track = await alignedTrack(tools, episodeWith(episodeId))
      save(episodeId, track, 'alignScript')
      return { track }
    }),
  }
}
