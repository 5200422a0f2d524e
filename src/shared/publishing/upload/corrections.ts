import type { UploadJob } from './upload-job.ts'
import { type Difference, type ReadVideo, VideoResource, differencesOf } from './video-resource.ts'

/** Parts of a video as `videos.update` takes them: each is sent whole, because YouTube clears what is left out of it. */
export interface Correction {
  readonly snippet?: Partial<VideoResource['snippet']>
  readonly status?: ResentStatus
  readonly localizations?: VideoResource['localizations']
  readonly recordingDetails?: ReadVideo['recordingDetails']
}

type ReadStatus = NonNullable<ReadVideo['status']>
/** What of a video's status can be written. */
export type ResentStatus = Omit<ReadStatus, 'uploadStatus' | 'failureReason' | 'rejectionReason'>

/** Names of our fields, and of YouTube's, in the parts of a video. */
const IN_SNIPPET = {
  title: 'title',
  description: 'description',
  tags: 'tags',
  category: 'categoryId',
  titleLanguage: 'defaultLanguage',
  language: 'defaultAudioLanguage',
} as const
const IN_STATUS = {
  madeForKids: 'selfDeclaredMadeForKids',
  syntheticMedia: 'containsSyntheticMedia',
  license: 'license',
  embeddable: 'embeddable',
} as const

/** Who may see the video, as one field: a privacy, or the moment (ISO 8601) from which everybody may. */
export const VISIBILITY = 'visibility'

/**
 * What the details say otherwise than YouTube has it. A text in another language, or a day of recording, that only one
 * of them has is different as well; any other field that YouTube does not tell is not.
 */
export function correctionsOf(
  wanted: VideoResource,
  actual: ReadVideo,
  nowMs: number,
): Difference[] {
  const both = withEmptyTexts(wanted, actual)
  const others = differencesOf(both.wanted, both.actual, nowMs).filter(
    ({ field }) => field !== 'privacy' && field !== 'publishAt',
  )
  const [want, is] = [visibilityWanted(wanted, nowMs), visibilityOf(actual, nowMs)]
  return is === undefined || want === is
    ? others
    : [...others, { field: VISIBILITY, wanted: want, actual: is }]
}

/** Whether more people would see the video, or from another day on: what has to be answered for anew. */
export function needsAnswer({ field, wanted, actual }: Difference): boolean {
  return field === VISIBILITY && reachOf(wanted) >= reachOf(actual)
}

/** YouTube lets only what nobody has seen become public by itself (videos, status.publishAt). */
export function isTooLateForMoment({ field, wanted, actual }: Difference): boolean {
  return field === VISIBILITY && isMoment(wanted) && reachOf(actual) > 0 && !isMoment(actual)
}

/** What YouTube is told so that the chosen fields are as they are wanted, and everything else stays as it is there. */
export function correctionOf(
  fields: readonly string[],
  { wanted, actual, nowMs }: { wanted: VideoResource; actual: ReadVideo; nowMs: number },
): Correction {
  const isIn = (names: object) => fields.some((field) => field in names)
  const tags = languagesOf(wanted, actual).filter((tag) =>
    fields.some((field) => field === `title.${tag}` || field === `description.${tag}`),
  )
  const needsLanguage = tags.length > 0 && actual.snippet?.defaultLanguage === undefined
  const inSnippet = needsLanguage ? [...fields, 'titleLanguage'] : fields
  return {
    ...(isIn(IN_SNIPPET) || needsLanguage ? { snippet: snippetOf(inSnippet, wanted, actual) } : {}),
    ...(isIn(IN_STATUS) || fields.includes(VISIBILITY)
      ? { status: statusOf(fields, wanted, actual, nowMs) }
      : {}),
    ...(tags.length > 0 ? { localizations: localizationsOf(fields, tags, wanted, actual) } : {}),
    ...(fields.includes('recordingDate')
      ? { recordingDetails: wanted.recordingDetails ?? {} }
      : {}),
  }
}

/**
 * The job, asking for the chosen fields as they are wanted now. A video that is there is looked at again, and who
 * may see it has been decided anew.
 */
export function withCorrection(
  job: UploadJob,
  fields: readonly string[],
  { wanted, nowMs }: { wanted: VideoResource; nowMs: number },
): UploadJob {
  const asked = { wanted, actual: { id: job.id, ...job.video }, nowMs }
  const changed = VideoResource.parse({ ...job.video, ...correctionOf(fields, asked) })
  const { privacyStatus, publishAt } = job.video.status
  const isDecided = fields.includes(VISIBILITY)
  const status = isDecided ? changed.status : { ...changed.status, privacyStatus, publishAt }
  const next = { ...job, title: changed.snippet.title, video: { ...changed, status } }
  if (job.phase !== 'done') {
    return next
  }
  const wasAsked = job.hold?.kind === 'failed' && job.hold.reason.code === 'momentPassed'
  return {
    ...{ ...next, nextLookAtMs: nowMs },
    ...(isDecided && wasAsked ? { hold: undefined } : {}),
    ...(isDecided
      ? {
          overdueSinceMs: undefined,
          steps: job.steps.filter(({ kind }) => kind !== 'schedule'),
        }
      : {}),
  }
}

/** Everything of a status that can be written, as YouTube has it. */
export function resent(status: ReadStatus): ResentStatus {
  const { uploadStatus: _, failureReason: __, rejectionReason: ___, ...kept } = status
  return kept
}

function snippetOf(fields: readonly string[], wanted: VideoResource, actual: ReadVideo) {
  const { publishedAt: _, channelId: __, ...known } = actual.snippet ?? {}
  const { title, categoryId } = wanted.snippet // YouTube refuses a snippet without them
  return { title, categoryId, ...known, ...chosen(fields, IN_SNIPPET, wanted.snippet) }
}

function statusOf(
  fields: readonly string[],
  { status }: VideoResource,
  actual: ReadVideo,
  nowMs: number,
): ResentStatus {
  const { publishAt: _, ...known } = resent(actual.status ?? {})
  const kept = { privacyStatus: status.privacyStatus, ...known } // YouTube makes public what says nothing
  const seen = fields.includes(VISIBILITY)
    ? visibilityWanted({ status }, nowMs)
    : (visibilityOf(actual, nowMs) ?? kept.privacyStatus)
  const others = { ...kept, ...chosen(fields, IN_STATUS, status) }
  return isMoment(seen)
    ? { ...others, privacyStatus: 'private', publishAt: seen }
    : { ...others, privacyStatus: seen }
}

function localizationsOf(
  fields: readonly string[],
  tags: readonly string[],
  wanted: VideoResource,
  actual: ReadVideo,
) {
  const known = Object.entries(actual.localizations ?? {}).map(([tag, text]) => [
    tag,
    { title: text.title ?? '', description: text.description ?? '' },
  ])
  const before = Object.fromEntries(known)
  const kept = tags.filter((tag) => wanted.localizations?.[tag] || !isTakenOut(tag, fields))
  const changed = kept.map((tag) => {
    const names: Readonly<Record<string, 'title' | 'description'>> = {
      [`title.${tag}`]: 'title',
      [`description.${tag}`]: 'description',
    }
    const text = wanted.localizations?.[tag] ?? { title: '', description: '' }
    return [tag, { ...text, ...before[tag], ...chosen(fields, names, text) }]
  })
  const others = Object.entries(before).filter(([tag]) => !tags.includes(tag))
  return Object.fromEntries([...others, ...changed])
}

/** Whether nothing of a language is left. */
function isTakenOut(tag: string, fields: readonly string[]): boolean {
  return fields.includes(`title.${tag}`)
}

/** The languages of further titles on either side; the title's own is none of them. */
function languagesOf(wanted: VideoResource, actual: ReadVideo): string[] {
  const all = new Set([wanted, actual].flatMap((one) => Object.keys(one.localizations ?? {})))
  return [...all].filter((tag) => tag !== wanted.snippet.defaultLanguage)
}

/**
 * Both with the same languages and a day of recording, empty where one of them has none. A language comes and goes as a
 * whole, so only its title differs then.
 */
function withEmptyTexts(wanted: VideoResource, actual: ReadVideo) {
  const texts = (has: ReadVideo['localizations'], other: ReadVideo['localizations']) =>
    Object.fromEntries(
      languagesOf(wanted, actual).map((tag) => {
        const { title = '', description = '' } = has?.[tag] ?? { ...other?.[tag], title: '' }
        return [tag, { title, description }]
      }),
    )
  const day = (details: ReadVideo['recordingDetails']) => ({
    recordingDate: details?.recordingDate ?? '',
  })
  return {
    wanted: {
      ...{ ...wanted, localizations: texts(wanted.localizations, actual.localizations) },
      recordingDetails: day(wanted.recordingDetails),
    },
    actual: {
      ...{ ...actual, localizations: texts(actual.localizations, wanted.localizations) },
      recordingDetails: day(actual.recordingDetails),
    },
  }
}

/** The chosen ones of some fields, under YouTube's names. */
function chosen<Part extends object>(
  fields: readonly string[],
  names: Readonly<Record<string, keyof Part>>,
  wanted: Part,
): Partial<Part> {
  const picked = Object.entries(names).filter(([field]) => fields.includes(field))
  return Object.fromEntries(picked.map(([, name]) => [name, wanted[name]])) as Partial<Part>
}

function visibilityWanted({ status }: Pick<VideoResource, 'status'>, nowMs: number): string {
  const { privacyStatus, publishAt } = status
  if (publishAt === undefined) {
    return privacyStatus
  }
  return Date.parse(publishAt) > nowMs ? new Date(publishAt).toISOString() : 'public'
}

/** A video whose moment is over is as private as YouTube says. */
function visibilityOf({ status }: ReadVideo, nowMs: number): string | undefined {
  const { publishAt } = status ?? {}
  return publishAt !== undefined && Date.parse(publishAt) > nowMs
    ? new Date(publishAt).toISOString()
    : status?.privacyStatus
}

function isMoment(visibility: string): boolean {
  return !['private', 'unlisted', 'public'].includes(visibility)
}

/** What becomes public by itself is as good as public. */
function reachOf(visibility: string): number {
  return { private: 0, unlisted: 1, public: 2 }[visibility] ?? 2
}
