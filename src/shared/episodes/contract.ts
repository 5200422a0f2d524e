import { z } from 'zod'
import { CaptionTrack } from '../captions/cue.ts'
import { Timeline } from '../editing/timeline.ts'
import { Export } from '../export/export.ts'
import { procedure } from '../failure/contract.ts'
import { CatalogueRecord, Details } from '../publishing/details.ts'
import { Publication } from '../publishing/publication.ts'
import { ShowKit } from '../shows/kit.ts'
import { Thumbnail } from '../thumbnails/thumbnail.ts'
import { TimeRange } from '../time/range.ts'
import { Asset } from './asset.ts'
import { Episode, EpisodeFormat, LanguageTag } from './episode.ts'
import { Show } from './show.ts'
import { StepStates } from './steps.ts'

/** One row of the episodes list. */
export const EpisodeSummary = z.object({
  episode: Episode,
  show: Show,
  steps: StepStates,
  durationMs: z.number().int(),
  /** `media:` address of the thumbnail, when there is one. */
  thumbnailUrl: z.string().optional(),
  publishedAtMs: z.number().int().optional(),
  /** When it becomes public by itself (RFC 3339), as far as is known here. */
  publishAt: z.string().optional(),
})
export type EpisodeSummary = z.infer<typeof EpisodeSummary>

/** Which episodes a list shows, a page at a time. */
export const EpisodeQuery = z.object({
  showId: z.string().optional(),
  format: EpisodeFormat.optional(),
  isPublished: z.boolean().optional(),
  /** Leaves out what is in the campaign of this name. */
  notInCampaign: z.string().optional(),
  /** Words that are all in the title or the name of the show. */
  text: z.string().default(''),
  /** Goes on below this episode. */
  after: z.object({ updatedAtMs: z.number().int(), episodeId: z.string() }).optional(),
  limit: z.number().int().min(1).max(200).default(50),
})
export type EpisodeQuery = z.infer<typeof EpisodeQuery>

/** What there is altogether. */
export const LibraryOverview = z.object({
  count: z.number().int(),
  publishedCount: z.number().int(),
  /** Every show that has episodes, by name. */
  shows: z.array(z.object({ show: Show, count: z.number().int() })),
  /** The last changed of those that are not published. */
  current: EpisodeSummary.optional(),
})
export type LibraryOverview = z.infer<typeof LibraryOverview>

/** Everything about one episode. */
export const EpisodeDocument = z.object({
  episode: Episode,
  show: Show,
  kit: ShowKit,
  steps: StepStates,
  assets: z.array(Asset),
  timeline: Timeline,
  captions: z.array(CaptionTrack),
  thumbnail: Thumbnail.optional(),
  thumbnailUrl: z.string().optional(),
  details: Details,
  records: z.array(CatalogueRecord),
  exports: z.array(Export),
  publications: z.array(Publication),
})
export type EpisodeDocument = z.infer<typeof EpisodeDocument>

/** A document that is going to be edited. */
export const OpenedEpisode = EpisodeDocument.extend({
  /** Tells this state of timeline and captions from every other. */
  fingerprint: z.string(),
})
export type OpenedEpisode = z.infer<typeof OpenedEpisode>

const EpisodeId = z.object({ episodeId: z.string() })

export const episodesContract = {
  /** The last changed first. */
  list: procedure.input(EpisodeQuery.prefault({})).output(z.array(EpisodeSummary)),
  overview: procedure.output(LibraryOverview),
  shows: procedure.output(z.array(Show)),
  /** A show is found by its name, or made. */
  create: procedure
    .input(
      z.object({
        title: z.string().trim().min(1).max(200),
        format: EpisodeFormat,
        language: LanguageTag,
        showName: z.string().trim().min(1).max(200),
      }),
    )
    .output(Episode),
  open: procedure.input(EpisodeId).output(OpenedEpisode),
  rename: procedure
    .input(EpisodeId.extend({ title: z.string().trim().min(1).max(200) }))
    .output(Episode),
  /** To the bin: leaves the list, loses nothing. */
  discard: procedure.input(EpisodeId).output(z.void()),
  restore: procedure.input(EpisodeId).output(z.void()),
  /** One job a file. Media becomes clips at the end of the timeline, images become pictures. */
  importFiles: procedure
    .input(
      EpisodeId.extend({
        files: z.array(z.string()).min(1),
        storage: z.enum(['referenced', 'copied']),
        /**
         * Music goes under the whole episode instead, an overlay over a part of it; what has no sound, or is
         * no image, becomes a clip all the same.
         */
        use: z.enum(['clip', 'music', 'overlay']).default('clip'),
        /** When an overlay is seen; all along when left out. */
        range: TimeRange.optional(),
      }),
    )
    .output(z.object({ jobIds: z.array(z.string()) })),
}
