import { z } from 'zod'

/** Why an upload does not go on; each has a sentence under `queue.reason` that says what happens next. */
export const ReasonCode = z.enum([
  'network',
  'busy',
  'quota',
  'channelLimit',
  'tooManyThumbnails',
  'lookingForEnd',
  'reconnect',
  'otherChannel',
  'notConnected',
  'noChannel',
  'apiOff',
  'scopeMissing',
  'fileMissing',
  'fileChanged',
  'unclear',
  'invalid',
  'forbidden',
  'rejected',
  'processingFailed',
  'commentsOff',
  'alreadyPublic',
  'momentPassed',
  'gone',
  'unexpected',
])
export type ReasonCode = z.infer<typeof ReasonCode>

export const Reason = z.object({ code: ReasonCode, detail: z.string().optional() })
export type Reason = z.infer<typeof Reason>

/** What an answer means for the upload, whatever call it answers. */
export type Trouble =
  | { readonly kind: 'transient'; readonly reason: Reason; readonly retryAfterMs?: number }
  | { readonly kind: 'unauthorised' }
  | { readonly kind: 'sessionGone' }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'quota' }
  | { readonly kind: 'later'; readonly reason: Reason; readonly waitMs: number }
  | { readonly kind: 'reconnect'; readonly reason: Reason }
  | { readonly kind: 'stop'; readonly reason: Reason }

export interface ErrorAnswer {
  readonly status: number
  readonly body: string
  /** The header `Retry-After`. */
  readonly retryAfter?: string | undefined
}

const HOUR = 3_600_000

/** The reasons YouTube gives when it does not take a field, and the field a person has to look at. */
const FIELDS: Readonly<Record<string, string>> = {
  invalidTitle: 'title',
  invalidDescription: 'description',
  invalidTags: 'tags',
  invalidCategoryId: 'category',
  invalidPublishAt: 'publishAt',
  invalidRecordingDetails: 'recordingDate',
  invalidVideoMetadata: 'details',
  defaultLanguageNotSet: 'language',
  invalidFilename: 'file',
  mediaBodyRequired: 'file',
  invalidImage: 'thumbnail',
  invalidMetadata: 'details',
  contentRequired: 'captions',
  nameTooLong: 'captions',
  invalidPlaylistSnippet: 'playlist',
  playlistTitleRequired: 'playlist',
  playlistContainsMaximumNumberOfVideos: 'playlist',
  forbiddenPrivacySetting: 'privacy',
  forbiddenLicenseSetting: 'license',
}

const ByReason: Readonly<Record<string, Trouble>> = {
  quotaExceeded: { kind: 'quota' },
  dailyLimitExceeded: { kind: 'quota' },
  uploadLimitExceeded: { kind: 'later', reason: { code: 'channelLimit' }, waitMs: 24 * HOUR },
  uploadRateLimitExceeded: {
    kind: 'later',
    reason: { code: 'tooManyThumbnails' },
    waitMs: 2 * HOUR,
  },
  accessNotConfigured: { kind: 'stop', reason: { code: 'apiOff' } },
  SERVICE_DISABLED: { kind: 'stop', reason: { code: 'apiOff' } },
  insufficientPermissions: { kind: 'stop', reason: { code: 'scopeMissing' } },
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: { kind: 'stop', reason: { code: 'scopeMissing' } },
  youtubeSignupRequired: { kind: 'stop', reason: { code: 'noChannel' } },
  authError: { kind: 'unauthorised' },
  commentsDisabled: { kind: 'stop', reason: { code: 'commentsOff' } },
  captionExists: { kind: 'duplicate' },
  // Of the token: revoked or expired; or the OAuth client is not there any more (RFC 6749, 5.2).
  invalid_grant: { kind: 'reconnect', reason: { code: 'reconnect' } },
  invalid_client: { kind: 'reconnect', reason: { code: 'reconnect' } },
  unauthorized_client: { kind: 'reconnect', reason: { code: 'reconnect' } },
  deleted_client: { kind: 'reconnect', reason: { code: 'reconnect' } },
}

const PASSING = new Set([
  ...['rateLimitExceeded', 'userRateLimitExceeded', 'RATE_LIMIT_EXCEEDED', 'backendError'],
])

/**
 * What an error answer of Google means: by the reason it gives, then by its status. The table stands in
 * docs/decisions/0031.
 */
export function troubleOf({ status, body, retryAfter }: ErrorAnswer): Trouble {
  const { reason, message } = readError(body)
  const wait = retryAfter === undefined ? undefined : retryAfterMs(retryAfter)
  const transient = (code: ReasonCode): Trouble => ({
    kind: 'transient',
    reason: { code },
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  })
  const known = reason === undefined ? undefined : ByReason[reason]
  if (known) {
    return known
  }
  if (status === 401) {
    return { kind: 'unauthorised' }
  }
  const field = reason === undefined ? undefined : FIELDS[reason]
  if (field !== undefined && status < 500) {
    return { kind: 'stop', reason: { code: 'invalid', detail: field } }
  }
  if (PASSING.has(reason ?? '') || status === 408 || status === 429 || status >= 500) {
    return transient('busy')
  }
  switch (status) {
    case 403:
      return { kind: 'stop', reason: { code: 'forbidden', detail: message } }
    case 404:
    case 410:
      return { kind: 'sessionGone' }
    case 409:
      return { kind: 'duplicate' }
    default:
      return { kind: 'stop', reason: { code: 'unexpected', detail: `${status} ${message}` } }
  }
}

const ErrorBody = z.object({
  error: z.union([
    z.string(),
    z.object({
      message: z.string().optional(),
      status: z.string().optional(),
      errors: z
        .array(z.object({ reason: z.string().optional(), message: z.string().optional() }))
        .optional(),
      details: z.array(z.object({ reason: z.string().optional() })).optional(),
    }),
  ]),
})

function readError(body: string): { reason: string | undefined; message: string } {
  const parsed = ErrorBody.safeParse(asJson(body)).data?.error
  if (parsed === undefined || typeof parsed === 'string') {
    return { reason: parsed, message: plainText(parsed ?? body) }
  }
  const reasons = [...(parsed.errors ?? []), ...(parsed.details ?? [])].flatMap(
    ({ reason }) => reason ?? [],
  )
  const telling = reasons.find((reason) => ByReason[reason] ?? FIELDS[reason])
  return { reason: telling ?? reasons[0], message: plainText(parsed.message ?? '') }
}

/** Undefined for what is no JSON: proxies answer in HTML. */
export function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Google's messages hold links. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200)
}

/** Seconds are what Google sends; a date would need a clock and is left to the usual patience. */
function retryAfterMs(header: string): number | undefined {
  const seconds = Number(header)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined
}
