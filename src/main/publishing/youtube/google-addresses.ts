import { FailureError } from '#shared/failure/failure.ts'

/** Google's own addresses; the only place that knows them. */
const GOOGLE = {
  authorise: 'https://accounts.google.com/o/oauth2/v2/auth',
  token: 'https://oauth2.googleapis.com/token',
  revoke: 'https://oauth2.googleapis.com/revoke',
  api: 'https://youtube.googleapis.com/youtube/v3/',
  upload: 'https://youtube.googleapis.com/upload/youtube/v3/',
  analytics: 'https://youtubeanalytics.googleapis.com/v2/reports',
} as const

export interface GoogleAddresses extends Readonly<Record<keyof typeof GOOGLE, string>> {
  /** Set when everything goes to a practice server. */
  readonly practiceUrl: string | undefined
  /** Where a session is continued; undefined when it is not one of ours to trust with a token. */
  readonly session: (uri: string) => string | undefined
}

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost'])

/**
 * The addresses to use. `override` (PUSTAKA_GOOGLE_URL) takes the place of scheme and host in all of them;
 * paths are kept, below its own if it has one. Throws `youtube.notLoopback` when it is no address on this computer.
 */
export function googleAddresses(override: string | undefined): GoogleAddresses {
  if (!override) {
    return { ...GOOGLE, practiceUrl: undefined, session: ownSession }
  }
  const base = URL.parse(override)
  if (!base || !/^https?:$/.test(base.protocol) || !LOOPBACK.has(base.hostname)) {
    throw new FailureError('youtube.notLoopback', { url: override })
  }
  const folder = base.pathname.replace(/\/+$/, '')
  const moved = (address: string) => `${base.origin}${folder}${new URL(address).pathname}`
  return {
    authorise: moved(GOOGLE.authorise),
    token: moved(GOOGLE.token),
    revoke: moved(GOOGLE.revoke),
    api: moved(GOOGLE.api),
    upload: moved(GOOGLE.upload),
    analytics: moved(GOOGLE.analytics),
    practiceUrl: `${base.origin}${folder}`,
    session: (uri) => practiceSession(uri, base),
  }
}

/** A practice server names its sessions as it likes; what it says of Google's hosts is meant for itself. */
function practiceSession(uri: string, base: URL): string | undefined {
  const url = URL.parse(uri)
  if (!url) {
    return undefined
  }
  const isElsewhereHere = LOOPBACK.has(url.hostname) && url.port !== base.port
  return isElsewhereHere ? url.href : `${base.origin}${url.pathname}${url.search}`
}

/** A token is sent to Google only, whatever the database says. */
function ownSession(uri: string): string | undefined {
  const url = URL.parse(uri)
  const isGoogle = url?.protocol === 'https:' && url.hostname.endsWith('.googleapis.com')
  return isGoogle ? uri : undefined
}
