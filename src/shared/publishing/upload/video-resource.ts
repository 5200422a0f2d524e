import { z } from 'zod'
import type { Details } from '../details.ts'

/** The video as `videos.insert` takes it (YouTube Data API v3, videos resource). */
export const VideoResource = z.object({
  snippet: z.object({
    title: z.string(),
    description: z.string(),
    tags: z.array(z.string()),
    categoryId: z.string(),
    defaultLanguage: z.string(),
    defaultAudioLanguage: z.string(),
  }),
  status: z.object({
    privacyStatus: z.enum(['private', 'unlisted', 'public']),
    publishAt: z.string().optional(),
    selfDeclaredMadeForKids: z.boolean(),
    containsSyntheticMedia: z.boolean(),
    license: z.enum(['youtube', 'creativeCommon']),
    embeddable: z.boolean(),
  }),
  localizations: z
    .record(z.string(), z.object({ title: z.string(), description: z.string() }))
    .optional(),
  recordingDetails: z.object({ recordingDate: z.string() }).optional(),
})
export type VideoResource = z.infer<typeof VideoResource>

/** Something that YouTube has otherwise than it was asked for. */
export const Difference = z.object({ field: z.string(), wanted: z.string(), actual: z.string() })
export type Difference = z.infer<typeof Difference>

/** `parts` must name exactly what is sent. */
export function partsOf(video: VideoResource): string[] {
  return Object.entries(video).flatMap(([part, value]) => (value === undefined ? [] : [part]))
}

/**
 * What goes to YouTube, from the details of an episode and the language spoken in it. Privacy is always
 * said, because YouTube makes public what says nothing; a schedule needs `private`.
 */
export function videoResource(details: Details, spoken: string): VideoResource {
  const { publishAt, recordingDate, localizations } = details
  const language = youtubeLanguage(details.titleLanguage ?? spoken)
  return {
    snippet: {
      title: details.title,
      description: details.description,
      tags: details.tags,
      categoryId: details.category,
      defaultLanguage: language,
      defaultAudioLanguage: youtubeLanguage(spoken),
    },
    status: {
      privacyStatus: publishAt === undefined ? details.privacy : 'private',
      ...(publishAt === undefined ? {} : { publishAt }),
      selfDeclaredMadeForKids: details.madeForKids ?? false,
      containsSyntheticMedia: details.syntheticMedia,
      license: details.license,
      embeddable: details.embeddable,
    },
    ...(localizations.length === 0
      ? {}
      : {
          localizations: Object.fromEntries(
            localizations.map(({ language: tag, title, description }) => [
              youtubeLanguage(tag),
              { title, description },
            ]),
          ),
        }),
    ...(recordingDate === undefined
      ? {}
      : { recordingDetails: { recordingDate: `${recordingDate}T00:00:00Z` } }),
  }
}

/** YouTube knows Norwegian as `no` only and refuses `nb`. */
function youtubeLanguage(tag: string): string {
  return tag === 'nb' ? 'no' : tag
}

/** Read from `videos.list`: any part may be missing. */
export const ReadVideo = z.object({
  id: z.string(),
  snippet: z
    .object({
      title: z.string().optional(),
      description: z.string().optional(),
      tags: z.array(z.string()).optional(),
      categoryId: z.string().optional(),
      defaultLanguage: z.string().optional(),
      defaultAudioLanguage: z.string().optional(),
      publishedAt: z.string().optional(),
      channelId: z.string().optional(),
    })
    .optional(),
  status: z
    .object({
      uploadStatus: z.string().optional(),
      failureReason: z.string().optional(),
      rejectionReason: z.string().optional(),
      privacyStatus: z.string().optional(),
      publishAt: z.string().optional(),
      selfDeclaredMadeForKids: z.boolean().optional(),
      containsSyntheticMedia: z.boolean().optional(),
      license: z.string().optional(),
      embeddable: z.boolean().optional(),
      publicStatsViewable: z.boolean().optional(),
    })
    .optional(),
  localizations: z
    .record(
      z.string(),
      z.object({ title: z.string().optional(), description: z.string().optional() }),
    )
    .optional(),
  recordingDetails: z.object({ recordingDate: z.string().optional() }).optional(),
  fileDetails: z.object({ fileSize: z.union([z.string(), z.number()]).optional() }).optional(),
})
export type ReadVideo = z.infer<typeof ReadVideo>

/**
 * Where YouTube has something else than was asked for. A field YouTube does not tell is no difference. Once its
 * moment is over a video is public, and its moment no longer matters.
 */
export function differencesOf(
  wanted: VideoResource,
  actual: ReadVideo,
  nowMs: number,
): Difference[] {
  const { snippet, status } = actual
  const asked = wanted.status
  const isOver = asked.publishAt !== undefined && Date.parse(asked.publishAt) <= nowMs
  const moment = (text: string | undefined) => text && new Date(text).toISOString()
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['title', plain(wanted.snippet.title), plain(snippet?.title)],
    ['description', plain(wanted.snippet.description), plain(snippet?.description)],
    ['tags', list(wanted.snippet.tags), snippet && list(snippet.tags ?? [])],
    ['category', wanted.snippet.categoryId, snippet?.categoryId],
    ['titleLanguage', wanted.snippet.defaultLanguage, snippet?.defaultLanguage],
    ['language', wanted.snippet.defaultAudioLanguage, snippet?.defaultAudioLanguage],
    ['privacy', isOver ? 'public' : asked.privacyStatus, status?.privacyStatus],
    ['publishAt', isOver ? undefined : moment(asked.publishAt), moment(status?.publishAt)],
    ['madeForKids', asked.selfDeclaredMadeForKids, status?.selfDeclaredMadeForKids],
    ['syntheticMedia', asked.containsSyntheticMedia, status?.containsSyntheticMedia],
    ['license', asked.license, status?.license],
    ['embeddable', asked.embeddable, status?.embeddable],
    [
      'recordingDate',
      wanted.recordingDetails?.recordingDate.slice(0, 10),
      actual.recordingDetails?.recordingDate?.slice(0, 10),
    ],
    ...Object.entries(wanted.localizations ?? {}).flatMap(([tag, text]) => {
      const told = actual.localizations?.[tag]
      return [
        [`title.${tag}`, plain(text.title), plain(told?.title)],
        [`description.${tag}`, plain(text.description), plain(told?.description)],
      ] as const
    }),
  ]
  return pairs.flatMap(([field, want, is]) =>
    want === undefined || is === undefined || want === is
      ? []
      : [{ field, wanted: String(want), actual: String(is) }],
  )
}

/** YouTube takes spaces off both ends, and may end lines in another way. */
function plain(text: string | undefined): string | undefined {
  return text?.replace(/\r\n?/g, '\n').trim()
}

/** YouTube keeps tags in an order of its own. */
function list(tags: readonly string[]): string {
  return tags.toSorted().join(', ')
}
