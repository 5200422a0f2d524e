import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Exchange, Refusal, errorBody, json, readBody } from './answers.ts'
import { CALLS } from './data-api.ts'
import type { Fault, Operation } from './faults.ts'
import { authorise, revoke, token } from './oauth.ts'
import { openSession, putBytes } from './resumable.ts'
import { World } from './world.ts'

/** Google as the studio sees it, on this computer: strict in what it takes, and it fails when told to. */
export interface StandIn {
  readonly url: string
  readonly world: World
  readonly close: () => Promise<void>
}

export async function startStandIn(port = 0, world = new World()): Promise<StandIn> {
  const server = createServer((request, response) => {
    response.setHeader('date', new Date(world.now()).toUTCString())
    serve(world, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined)
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  world.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url: `http://${world.host}`, world, close: () => close(server) }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

async function serve(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${world.host}`)
  const exchange = { url, request, response }
  try {
    await route(world, exchange)
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error
    }
    request.resume()
    response
      .writeHead(error.status, { 'content-type': 'application/json' })
      .end(errorBody(error.status, error.reason, error.message))
  }
}

async function route(world: World, exchange: Exchange): Promise<void> {
  const { url, request, response } = exchange
  const path = `${request.method} ${url.pathname}`
  switch (path) {
    case 'GET /o/oauth2/v2/auth':
      return authorise(world, url, response)
    case 'POST /token':
      return await meeting(world, 'token', exchange, () => token(world, request, response))
    case 'POST /revoke':
      return await meeting(world, 'revoke', exchange, () => revoke(world, url, request, response))
    case 'GET /':
    case 'GET /stand-in/state':
      return json(response, {
        videos: world.videos,
        captions: world.captions,
        playlists: world.playlists,
      })
    case 'POST /stand-in/faults':
      world.faults.order(...(JSON.parse((await readBody(request)).toString()) as Fault[]))
      return json(response, {})
  }
  checkToken(world, request)
  if (path === 'POST /upload/youtube/v3/videos') {
    return await meeting(world, 'open', exchange, () => openSession(world, url, request, response))
  }
  if (path === 'PUT /upload/youtube/v3/videos') {
    return await putToSession(world, exchange)
  }
  const call = CALLS[path]
  if (!call) {
    throw new Refusal(404, 'notFound', path)
  }
  if (call.scope !== undefined && !scopesOf(world, request).includes(call.scope)) {
    throw new Refusal(403, 'insufficientPermissions', 'Request had insufficient scopes.')
  }
  const isUploads = url.searchParams.get('playlistId') === world.channel.uploads
  await meeting(world, isUploads ? 'uploads' : call.op, exchange, async () => {
    if (!world.pays('units', call.units)) {
      throw new Refusal(403, 'quotaExceeded', 'You have exceeded your <a href="/x">quota</a>.')
    }
    json(response, await call.answer(world, exchange))
  })
}

function scopesOf(world: World, request: IncomingMessage): readonly string[] {
  return (world.scopes.get(tokenOf(request) ?? '') ?? '').split(' ')
}

function tokenOf(request: IncomingMessage): string | undefined {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
}

function checkToken(world: World, request: IncomingMessage): void {
  const given = tokenOf(request)
  if (given === undefined || !world.accessTokens.has(given)) {
    throw new Refusal(401, 'authError', 'Invalid Credentials')
  }
}

async function putToSession(world: World, exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange
  const isQuestion = String(request.headers['content-range']).startsWith('bytes *')
  const op = isQuestion ? 'probe' : 'chunk'
  const fault = world.faults.take(op)
  note(world, op, request)
  if (fault && (await isEndOfIt(world, fault, exchange))) {
    return
  }
  const session = world.sessions.get(url.searchParams.get('upload_id') ?? '')
  if (fault?.kind === 'gone' && session) {
    world.sessions.delete(session.id)
  }
  if (!session || fault?.kind === 'gone') {
    throw new Refusal(404, 'notFound')
  }
  await putBytes(world, session, { request, response, fault })
}

/** A call, or what goes wrong instead of it. */
async function meeting(
  world: World,
  op: Operation,
  exchange: Exchange,
  work: () => Promise<void>,
): Promise<void> {
  note(world, op, exchange.request)
  const fault = world.faults.take(op)
  if (fault && (await isEndOfIt(world, fault, exchange))) {
    return
  }
  if (fault?.kind === 'lostAnswer') {
    exchange.response.writeHead = () => exchange.response
    exchange.response.end = () => exchange.response.destroy()
  }
  await work()
}

/** Whether the fault is all that happens to a request. */
async function isEndOfIt(
  world: World,
  fault: Fault,
  { request, response }: Exchange,
): Promise<boolean> {
  switch (fault.kind) {
    case 'answer': {
      request.resume()
      const retry =
        fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }
      response
        .writeHead(fault.status, { 'content-type': 'application/json', ...retry })
        .end(errorBody(fault.status, fault.reason ?? 'backendError'))
      return true
    }
    case 'stall':
      request.resume()
      return true
    case 'revoked':
      world.accessTokens.clear()
      world.refreshTokens.clear()
      throw new Refusal(401, 'authError')
    default:
      return false
  }
}

function note(world: World, op: string, request: IncomingMessage): void {
  world.requests.push({ op, bytes: Number(request.headers['content-length'] ?? 0) })
  world.onRequest?.()
}
