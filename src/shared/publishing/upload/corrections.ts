import type { UploadJob } from './upload-job.ts'
import { type Difference, type ReadVideo, VideoResource, differencesOf } from './video-resource.ts'

/** Parts of a video as `videos.update` takes them: each is sent whole, because YouTube clears what is left out of it. */
export interface Correction {
  readonly snippet?: Partial<VideoResource['snippet']>
  readonly status?: ResentStatus
  readonly localizations?: VideoResource['localizations']
  readonly recordingDetails?: VideoResource['recordingDetails']
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

/** What the details say otherwise than YouTube has it; a field YouTube does not tell is no difference. */
export function correctionsOf(
  wanted: VideoResource,
  actual: ReadVideo,
  nowMs: number,
): Difference[] {
  const others = differencesOf(wanted, actual, nowMs).filter(
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
  const tags = Object.keys(wanted.localizations ?? {}).filter((tag) =>
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
    ...(fields.includes('recordingDate') && wanted.recordingDetails
      ? { recordingDetails: wanted.recordingDetails }
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
  const changed = tags.map((tag) => {
    const names: Readonly<Record<string, 'title' | 'description'>> = {
      [`title.${tag}`]: 'title',
      [`description.${tag}`]: 'description',
    }
    const text = wanted.localizations?.[tag] ?? { title: '', description: '' }
    return [tag, { ...text, ...before[tag], ...chosen(fields, names, text) }]
  })
  return { ...before, ...Object.fromEntries(changed) }
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
