import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal, json, readBody } from './answers.ts'
import type { Fault } from './faults.ts'
import { checkMetadata } from './metadata-rules.ts'
import type { Session, World } from './world.ts'

const STEP = 262_144

/** videos.insert with uploadType=resumable: answers where the bytes go. */
export async function openSession(
  world: World,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const resource = JSON.parse((await readBody(request)).toString()) as Session['resource']
  const total = Number(request.headers['x-upload-content-length'])
  const type = request.headers['x-upload-content-type'] ?? ''
  if (!(total > 0) || !/^(video\/|application\/octet-stream)/.test(String(type))) {
    throw new Refusal(400, 'mediaBodyRequired')
  }
  checkMetadata(resource, url.searchParams.get('part') ?? '')
  if (!world.pays('uploads', 1)) {
    throw new Refusal(403, 'quotaExceeded', 'You have exceeded your <a href="/x">quota</a>.')
  }
  const id = world.id('up')
  world.sessions.set(id, {
    ...{ id, resource, total, kept: 0, chunk: undefined, hash: createHash('sha256') },
    notifySubscribers: url.searchParams.get('notifySubscribers'),
  })
  const query = `uploadType=resumable&upload_id=${id}`
  const path = `/upload/youtube/v3/videos?${query}`
  const location = world.isTerse ? path : `http://${world.host}${path}`
  response.writeHead(200, { location, 'x-guploader-uploadid': id }).end()
}

/** A chunk or a question; `fault` is done to it. */
export async function putBytes(
  world: World,
  session: Session,
  {
    request,
    response,
    fault,
  }: { request: IncomingMessage; response: ServerResponse; fault: Fault | undefined },
): Promise<void> {
  const range = String(request.headers['content-range'] ?? '')
  const length = request.headers['content-length']
  if (range === `bytes */${session.total}`) {
    return state(world, session, request, response)
  }
  const found = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(range)
  const [first, last, total] = (found ?? []).slice(1).map(Number)
  if (first === undefined || last === undefined || total !== session.total) {
    throw new Refusal(400, 'badRequest', `Failed to parse Content-Range: ${range}`)
  }
  const size = last - first + 1
  const isLast = last === total - 1
  if (Number(length) !== size || (!isLast && size % STEP !== 0)) {
    throw new Refusal(400, 'badRequest', 'The number of bytes uploaded is required to be …')
  }
  const wanted = fault?.kind === 'reset' ? fault.afterBytes : size
  const drip = fault?.kind === 'drip' ? fault.bytesPerSecond : undefined
  // Hashed while they arrive, so that no answer waits for it.
  const whole = session.kept === first ? session.hash.copy() : undefined
  const body = await readSome(request, wanted, { drip, onPart: (part) => whole?.update(part) })
  const isContiguous = first === session.kept && session.videoId === undefined
  const kept =
    fault?.kind === 'reset'
      ? Math.floor(body.length / STEP) * STEP
      : fault?.kind === 'keepPart'
        ? Math.min(Math.floor(fault.bytes / STEP) * STEP, size - 1)
        : size
  if (isContiguous && kept > 0) {
    if (whole && kept === size && body.length === size) {
      session.hash = whole
    } else {
      session.hash.update(body.subarray(0, kept))
    }
    session.kept += kept
  }
  if (session.kept === session.total && session.videoId === undefined) {
    finish(world, session)
  }
  if (fault?.kind === 'reset') {
    request.socket.destroy()
    return
  }
  if (fault?.kind === 'lostAndGone') {
    world.sessions.delete(session.id)
  }
  if (fault?.kind === 'lostAnswer' || fault?.kind === 'lostAndGone') {
    request.socket.destroy()
    return
  }
  if (fault?.kind === 'unfinished') {
    return incomplete(world, session, request, response)
  }
  state(world, session, request, response, fault?.kind === 'noRange')
}

async function readSome(
  request: IncomingMessage,
  bytes: number,
  { drip, onPart }: { readonly drip: number | undefined; readonly onPart: (part: Buffer) => void },
): Promise<Buffer> {
  const startedAtMs = performance.now()
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    parts.push(part)
    length += part.length
    onPart(part)
    if (drip !== undefined) {
      // By the clock, so that a busy computer makes it no slower than it should be.
      const dueAtMs = startedAtMs + (1000 * length) / drip
      await wait(Math.max(0, dueAtMs - performance.now()))
    }
    if (length >= bytes) {
      break
    }
  }
  return Buffer.concat(parts).subarray(0, bytes)
}

function state(
  world: World,
  session: Session,
  request: IncomingMessage,
  response: ServerResponse,
  isRangeKeptBack = false,
): void {
  if (session.videoId !== undefined) {
    json(
      response,
      { kind: 'youtube#video', id: session.videoId, ...session.resource },
      world.isTerse ? 200 : 201,
    )
    return
  }
  incomplete(world, session, request, response, isRangeKeptBack)
}

function incomplete(
  world: World,
  session: Session,
  request: IncomingMessage,
  response: ServerResponse,
  isRangeKeptBack = false,
): void {
  const isDisguised = request.headers['x-guploader-no-308'] === 'yes' && !world.isTerse
  const headers = {
    ...(session.kept > 0 && !isRangeKeptBack ? { range: `bytes=0-${session.kept - 1}` } : {}),
    ...(isDisguised ? { 'x-http-status-code-override': '308' } : {}),
    'content-length': '0',
  }
  setTimeout(() => response.writeHead(isDisguised ? 200 : 308, headers).end(), world.latencyMs)
}

function finish(world: World, session: Session): void {
  session.videoId = world.id('v')
  const status = { ...session.resource['status'] }
  // What says nothing of privacy becomes public (revision history of 2026-11-02).
  status['privacyStatus'] = world.forcesPrivate ? 'private' : (status['privacyStatus'] ?? 'public')
  world.videos.unshift({
    id: session.videoId,
    resource: { ...session.resource, status },
    publishedAt: new Date().toISOString(),
    sizeBytes: session.total,
    sha256: session.hash.copy().digest('hex'),
    notifySubscribers: session.notifySubscribers,
  })
}
