import { createHash, randomBytes } from 'node:crypto'
import { Faults } from './faults.ts'

/** A video as it arrived. */
export interface StandInVideo {
  readonly id: string
  readonly resource: Record<string, Record<string, unknown>>
  publishedAt: string
  readonly sizeBytes: number
  readonly sha256: string
  readonly notifySubscribers: string | null
  thumbnail?: { readonly type: string; readonly sha256: string }
}

export interface Session {
  readonly id: string
  readonly resource: StandInVideo['resource']
  readonly total: number
  readonly notifySubscribers: string | null
  kept: number
  chunk: number | undefined
  hash: ReturnType<typeof createHash>
  videoId?: string
}

export interface Caption {
  readonly id: string
  readonly videoId: string
  readonly language: string
  readonly name: string
  text: string
}

export interface Playlist {
  readonly id: string
  readonly title: string
  readonly resource: unknown
  readonly videoIds: string[]
}

export interface StandInComment {
  readonly id: string
  readonly videoId: string
  /** Of an answer: what it answers. */
  readonly parentId?: string
  readonly author: string
  readonly authorChannelId: string
  readonly text: string
  /** ISO 8601. */
  readonly publishedAt: string
}

/** Everything the stand-in remembers, and how it behaves. Tests look into it and change it. */
export class World {
  readonly faults = new Faults()
  readonly channel = { id: 'UCperpustakaan', title: 'Perpustakaan Kota', uploads: 'UUperpustakaan' }
  readonly codes = new Map<string, { challenge: string; redirectUri: string; scope: string }>()
  readonly accessTokens = new Set<string>()
  readonly scopes = new Map<string, string>()
  readonly refreshTokens = new Map<string, string>()
  readonly sessions = new Map<string, Session>()
  readonly videos: StandInVideo[] = []
  readonly captions: Caption[] = []
  readonly playlists: Playlist[] = []
  readonly requests: { readonly op: string; readonly bytes: number }[] = []
  readonly comments: StandInComment[] = []
  /** Videos whose comments are switched off. */
  readonly commentsOff = new Set<string>()
  /** Counts under a video; without any, YouTube tells none but views and likes. */
  readonly statistics = new Map<string, Readonly<Record<string, string>>>()
  /** What a video reached on a day. */
  reachOf: (videoId: string, day: string) => { views: number; minutes: number } = () => ({
    views: 0,
    minutes: 0,
  })
  /** The newest days Analytics does not know yet. */
  lagDays = 3
  /** Days about which it says nothing, for no reason. */
  readonly missingDays = new Set<string>()
  now: () => number = Date.now
  /** What is left of the day's quota. */
  quota = { uploads: 100, units: 10_000 }
  uploadStatus: 'uploaded' | 'processed' | 'failed' | 'rejected' = 'processed'
  rejectionReason: string | undefined
  /** It says no more than HTTP and OAuth ask of it, and some things otherwise than Google does today. */
  isTerse = false
  /** What is due becomes public by itself. */
  keepsMoments = true
  /** Everything becomes private, whatever was asked. */
  forcesPrivate = false
  /** The person says no. */
  deniesConsent = false
  /** Boxes the person leaves empty. */
  refusedScopes: readonly string[] = []
  wrongState = false
  tokenLifetime = 3599
  /** Of every answer to a chunk, in milliseconds. */
  latencyMs = 0
  host = ''
  /** Told of every request before anything is done about it. */
  onRequest: (() => void) | undefined

  id(prefix: string): string {
    return `${prefix}${randomBytes(8).toString('hex')}`
  }

  /** Makes public what was scheduled for a moment that is over. */
  publishWhatIsDue(): void {
    for (const { resource } of this.keepsMoments ? this.videos : []) {
      const { publishAt, ...status } = resource['status'] ?? {}
      if (typeof publishAt === 'string' && Date.parse(publishAt) <= this.now()) {
        resource['status'] = { ...status, privacyStatus: 'public' }
      }
    }
  }

  newToken(scope: string): string {
    const token = this.id('ya29.')
    this.accessTokens.add(token)
    this.scopes.set(token, scope)
    return token
  }

  /** Whether Analytics knows a day by now. */
  isReported(day: string): boolean {
    const newest = new Date(this.now() - this.lagDays * 86_400_000).toISOString().slice(0, 10)
    return day <= newest && !this.missingDays.has(day)
  }

  /** Whether the day's quota allows it; what is refused costs one unit all the same. */
  pays(bucket: 'uploads' | 'units', units: number): boolean {
    const isEnough = this.quota[bucket] >= units
    this.quota[bucket] = Math.max(0, this.quota[bucket] - (isEnough ? units : 1))
    return isEnough
  }
}
