import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { json, readBody } from './answers.ts'
import type { World } from './world.ts'

/** The consent page, at which the stand-in always agrees unless told otherwise. */
export function authorise(world: World, url: URL, response: ServerResponse): void {
  const asked = (name: string) => url.searchParams.get(name) ?? ''
  const redirect = URL.parse(asked('redirect_uri'))
  const isGood =
    redirect?.hostname === '127.0.0.1' &&
    asked('response_type') === 'code' &&
    asked('client_id') !== '' &&
    asked('access_type') === 'offline' &&
    asked('code_challenge_method') === 'S256' &&
    asked('code_challenge').length === 43
  if (!redirect || !isGood) {
    response.writeHead(400).end('invalid_request')
    return
  }
  redirect.searchParams.set('state', world.wrongState ? 'wrong' : asked('state'))
  if (world.deniesConsent) {
    redirect.searchParams.set('error', 'access_denied')
  } else {
    const code = world.id('4/')
    const scope = asked('scope')
      .split(' ')
      .filter((name) => !world.refusedScopes.includes(name))
      .join(' ')
    world.codes.set(code, {
      challenge: asked('code_challenge'),
      redirectUri: asked('redirect_uri'),
      scope,
    })
    redirect.searchParams.set('code', code)
  }
  response.writeHead(302, { location: redirect.href }).end()
}

export async function token(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = new URLSearchParams((await readBody(request)).toString())
  const given = (name: string) => form.get(name) ?? ''
  const refuse = (error: string, description: string) =>
    json(response, { error, error_description: description }, 400)
  if (given('client_secret') === '') {
    return refuse('invalid_request', 'client_secret is missing.')
  }
  const times = { expires_in: world.tokenLifetime, token_type: 'Bearer' }
  if (given('grant_type') === 'refresh_token') {
    const scope = world.refreshTokens.get(given('refresh_token'))
    return scope === undefined
      ? refuse('invalid_grant', 'Token has been expired or revoked.')
      : json(response, { access_token: world.newToken(scope), scope, ...times })
  }
  const code = world.codes.get(given('code'))
  world.codes.delete(given('code'))
  const challenge = createHash('sha256').update(given('code_verifier')).digest('base64url')
  if (code?.challenge !== challenge || code.redirectUri !== given('redirect_uri')) {
    return refuse('invalid_grant', 'Bad Request')
  }
  const refresh = world.id('1//')
  world.refreshTokens.set(refresh, code.scope)
  json(response, {
    access_token: world.newToken(code.scope),
    refresh_token: refresh,
    ...(world.isTerse ? { token_type: 'Bearer' } : { scope: code.scope, ...times }),
  })
}

export async function revoke(
  world: World,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const form = new URLSearchParams((await readBody(request)).toString())
  const given = url.searchParams.get('token') ?? form.get('token') ?? ''
  if (!world.refreshTokens.has(given) && !world.accessTokens.has(given)) {
    json(response, { error: 'invalid_token' }, 400)
    return
  }
  world.refreshTokens.clear()
  world.accessTokens.clear()
  json(response, {})
}
