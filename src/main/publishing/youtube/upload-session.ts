import { createReadStream } from 'node:fs'
import { z } from 'zod'
import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import { partsOf } from '#shared/publishing/upload/video-resource.ts'
import { COSTS } from '#shared/publishing/upload/quota.ts'
import { type Trouble, asJson } from '#shared/publishing/upload/trouble.ts'
import type { GoogleAddresses } from './google-addresses.ts'
import { type GoogleAnswer, type GoogleClient, troubleOfAnswer } from './google-client.ts'
import { TroubleError } from './trouble-error.ts'

/** A multiple of 256 KiB, as the protocol asks; see docs/decisions/0030 for what it costs. */
export const CHUNK_BYTES = 8 * 1024 * 1024

/** What YouTube says of an upload. */
export type SessionAnswer =
  | { readonly kind: 'finished'; readonly videoId: string }
  /** `bytes` undefined: it did not say how much it kept. */
  | {
      readonly kind: 'incomplete'
      readonly bytes: number | undefined
      readonly retryAfterMs: number
    }
  | { readonly kind: 'trouble'; readonly trouble: Trouble }

const TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
}

function contentType(path: string): string {
  return TYPES[path.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}

/** The resumable protocol, one request at a time (using_resumable_upload_protocol). */
export class UploadSession {
  readonly #client: GoogleClient
  readonly #addresses: GoogleAddresses

  constructor(client: GoogleClient, addresses: GoogleAddresses) {
    this.#client = client
    this.#addresses = addresses
  }

  /** Begins an upload; answers where its bytes go. Nothing can be watched before the last of them. */
  async open(job: UploadJob, signal: AbortSignal): Promise<string> {
    const url = `${this.#addresses.upload}videos`
    const { headers } = await this.#client.ask({
      method: 'POST',
      url,
      query: {
        uploadType: 'resumable',
        part: partsOf(job.video).join(','),
        notifySubscribers: String(job.notifySubscribers),
      },
      headers: {
        'x-upload-content-length': String(job.file.sizeBytes),
        'x-upload-content-type': contentType(job.file.path),
      },
      json: job.video,
      cost: COSTS.openUpload,
      signal,
    })
    const location = URL.parse(headers.get('location') ?? '', url)
    if (!headers.has('location') || !location) {
      throw new TroubleError({ kind: 'transient', reason: { code: 'busy' } })
    }
    return location.href
  }

  /** Asks how much was kept, or what became of it. */
  async probe(job: UploadJob, signal: AbortSignal): Promise<SessionAnswer> {
    const headers = { 'content-range': `bytes */${job.file.sizeBytes}`, 'content-length': '0' }
    return this.#put(job, { headers, signal })
  }

  /** Sends the bytes from `first` to `last`, both included. */
  async sendChunk(
    job: UploadJob,
    { first, last, onSent }: { first: number; last: number; onSent: (bytes: number) => void },
    signal: AbortSignal,
  ): Promise<SessionAnswer> {
    const { path, sizeBytes } = job.file
    return await this.#put(job, {
      headers: {
        'content-range': `bytes ${first}-${last}/${sizeBytes}`,
        'content-length': String(last - first + 1),
        'content-type': contentType(path),
      },
      body: () => createReadStream(path, { start: first, end: last }),
      onSent,
      signal,
    })
  }

  async #put(
    job: UploadJob,
    request: Pick<Parameters<GoogleClient['send']>[0], 'headers' | 'body' | 'onSent' | 'signal'>,
  ): Promise<SessionAnswer> {
    const url = job.sessionUri && this.#addresses.session(job.sessionUri)
    if (!url) {
      return { kind: 'trouble', trouble: { kind: 'sessionGone' } }
    }
    try {
      return readAnswer(
        await this.#client.send({
          ...request,
          method: 'PUT',
          url,
          // Some networks swallow 308; the upload server then says it in a header.
          headers: { ...request.headers, 'x-guploader-no-308': 'yes' },
          cost: COSTS.sendBytes,
        }),
      )
    } catch (error) {
      if (error instanceof TroubleError) {
        return { kind: 'trouble', trouble: error.trouble }
      }
      throw error
    }
  }
}

const Finished = z.object({ id: z.string().min(1) })

function readAnswer(answer: GoogleAnswer): SessionAnswer {
  const { status, headers, body } = answer
  const isIncomplete = status === 308 || headers.get('x-http-status-code-override') === '308'
  if (isIncomplete) {
    const range = /^(?:bytes=)?0-(\d+)$/i.exec(headers.get('range') ?? '')
    const seconds = Number(headers.get('retry-after') ?? 0)
    return {
      kind: 'incomplete',
      bytes: range ? Number(range[1]) + 1 : undefined,
      retryAfterMs: Number.isFinite(seconds) ? seconds * 1000 : 0,
    }
  }
  if (status === 200 || status === 201) {
    const video = Finished.safeParse(asJson(body)).data
    // A success that names no video says nothing: asking again tells.
    return video
      ? { kind: 'finished', videoId: video.id }
      : { kind: 'trouble', trouble: { kind: 'transient', reason: { code: 'busy' } } }
  }
  return { kind: 'trouble', trouble: troubleOfAnswer(answer) }
}
