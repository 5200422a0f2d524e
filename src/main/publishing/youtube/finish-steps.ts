import { readFile } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { COSTS } from '#shared/publishing/upload/quota.ts'
import { isMomentNear, isMomentOver } from '#shared/publishing/upload/moment.ts'
import type { UploadJob, UploadStep } from '#shared/publishing/upload/upload-job.ts'
import type { GoogleAddresses } from './google-addresses.ts'
import { type GoogleClient, contentOf } from './google-client.ts'
import { TroubleError, isMomentRefused } from './trouble-error.ts'
import { putInPlaylist } from './playlists.ts'
import { readStatus, writeStatus } from './video-status.ts'

export interface StepTools {
  readonly client: GoogleClient
  readonly addresses: GoogleAddresses
  readonly signal: AbortSignal
  readonly now: () => number
}

/**
 * Does one step for a video that has arrived. `wasTried`: an earlier try may have come through without an
 * answer, so what it would have made is looked for first. Throws a `TroubleError`.
 */
export async function doStep(
  tools: StepTools,
  job: UploadJob & { readonly videoId: string },
  step: UploadStep,
  wasTried: boolean,
): Promise<void> {
  switch (step.kind) {
    case 'thumbnail':
      return await setThumbnail(tools, job.videoId, fileOf(step))
    case 'captions':
      return await putCaptions(tools, { videoId: job.videoId, step, wasTried })
    case 'playlist':
      return await putInPlaylist(tools, job, step.playlist ?? '')
    case 'schedule':
      return await moveSchedule(tools, job)
  }
}

/** A video that people see already cannot be scheduled any more, and none for a moment that is over. */
async function moveSchedule(
  tools: StepTools,
  job: UploadJob & { readonly videoId: string },
): Promise<void> {
  const id = job.videoId
  const { publishAt, privacyStatus } = job.video.status
  const status = await readStatus(tools, id)
  const nowMs = tools.client.latest(tools.now())
  const isOver = isMomentOver(job, nowMs)
  if (!status) {
    throw new TroubleError({ kind: 'sessionGone' })
  }
  if (status.privacyStatus !== 'private') {
    if (isOver || publishAt === undefined) {
      return // as it was wanted
    }
    throw new TroubleError({ kind: 'stop', reason: { code: 'alreadyPublic' } })
  }
  const tooLate = new TroubleError({ kind: 'stop', reason: { code: 'momentPassed' } })
  if (isOver) {
    throw tooLate
  }
  await writeStatus(tools, { id, status }, { privacyStatus, publishAt }).catch((error: unknown) => {
    throw isMomentRefused(error) && isMomentNear(job, nowMs) ? tooLate : error
  })
}

function fileOf({ file }: UploadStep): string {
  if (file === undefined) {
    throw new Error('a step without its file')
  }
  return file
}

async function setThumbnail(tools: StepTools, videoId: string, file: string): Promise<void> {
  const { length } = await readOrStop(file)
  await tools.client.ask({
    method: 'POST',
    url: `${tools.addresses.upload}thumbnails/set`,
    query: { videoId, uploadType: 'media' },
    headers: {
      'content-type': file.endsWith('.png') ? 'image/png' : 'image/jpeg',
      'content-length': String(length),
    },
    body: () => createReadStream(file),
    cost: COSTS.setThumbnail,
    signal: tools.signal,
  })
}

async function readOrStop(file: string): Promise<Buffer> {
  return await readFile(file).catch((cause: unknown) => {
    const reason = { code: 'fileMissing', detail: file } as const
    throw new TroubleError({ kind: 'stop', reason }, { cause })
  })
}

const CaptionList = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        snippet: z.object({
          language: z.string(),
          name: z.string().default(''),
          trackKind: z.string().default('standard'),
        }),
      }),
    )
    .default([]),
})

async function putCaptions(
  tools: StepTools,
  { videoId, step, wasTried }: { videoId: string; step: UploadStep; wasTried: boolean },
): Promise<void> {
  const language = step.language ?? ''
  const text = (await readOrStop(fileOf(step))).toString('utf8')
  const found = wasTried ? await findCaptions(tools, videoId, language) : undefined
  if (found !== undefined) {
    return await updateCaptions(tools, found, text)
  }
  const snippet = { videoId, language, name: '', isDraft: false }
  try {
    await sendCaptions(tools, { method: 'POST', resource: { snippet }, text })
  } catch (error) {
    const isThere = error instanceof TroubleError && error.trouble.kind === 'duplicate'
    const id = isThere ? await findCaptions(tools, videoId, language) : undefined
    if (id === undefined) {
      throw error
    }
    await updateCaptions(tools, id, text)
  }
}

/** The library's own track: one that YouTube hears by itself has the same language, and no name either. */
async function findCaptions(
  { client, addresses, signal }: StepTools,
  videoId: string,
  language: string,
): Promise<string | undefined> {
  const answer = await client.ask({
    method: 'GET',
    url: `${addresses.api}captions`,
    query: { part: 'snippet', videoId },
    cost: COSTS.listCaptions,
    signal,
  })
  return contentOf(CaptionList, answer).items.find(
    ({ snippet: { language: its, name, trackKind } }) =>
      its === language && name === '' && trackKind.toLowerCase() !== 'asr',
  )?.id
}

async function updateCaptions(tools: StepTools, id: string, text: string): Promise<void> {
  await sendCaptions(tools, { method: 'PUT', resource: { id }, text })
}

async function sendCaptions(
  { client, addresses, signal }: StepTools,
  request: { method: 'POST' | 'PUT'; resource: object; text: string },
): Promise<void> {
  const boundary = randomUUID()
  const part = (type: string, content: string) =>
    `--${boundary}\r\ncontent-type: ${type}\r\n\r\n${content}\r\n`
  await client.ask({
    method: request.method,
    url: `${addresses.upload}captions`,
    query: { part: request.method === 'POST' ? 'snippet' : 'id', uploadType: 'multipart' },
    headers: { 'content-type': `multipart/related; boundary=${boundary}` },
    body: () =>
      part('application/json; charset=UTF-8', JSON.stringify(request.resource)) +
      part('application/octet-stream', request.text) +
      `--${boundary}--\r\n`,
    cost: request.method === 'POST' ? COSTS.insertCaptions : COSTS.updateCaptions,
    signal,
  })
}
