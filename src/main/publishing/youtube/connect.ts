import type { CodeChallengeMethod } from 'google-auth-library'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { FailureError } from '#shared/failure/failure.ts'
import type { Channel, Connection } from '#shared/publishing/upload/contract.ts'
import { COSTS } from '#shared/publishing/upload/quota.ts'
import { type Account, Secret } from './account.ts'
import { asFailure } from './failure-of-trouble.ts'
import type { GoogleAddresses } from './google-addresses.ts'
import { type GoogleClient, contentOf } from './google-client.ts'
import { type OAuthClient, readOAuthClient } from './oauth-client-file.ts'
import type { OfferedConnection } from './offered-connection.ts'
import { listenForRedirect } from './redirect-server.ts'

/** The library's own enumeration would load all of it at the start. */
const S256 = 'S256' as CodeChallengeMethod.S256

/** Uploads, captions, playlists and comments. */
const NEEDED = 'https://www.googleapis.com/auth/youtube.force-ssl'
/** Figures for campaigns; a person may leave it out. */
const FIGURES = 'https://www.googleapis.com/auth/yt-analytics.readonly'

export interface ConnectTools {
  readonly account: Account
  readonly client: GoogleClient
  readonly addresses: GoogleAddresses
  readonly offered: OfferedConnection
  readonly now: () => number
  /** What the browser shows when the person may go back to the studio. */
  readonly farewell: () => string
}

/**
 * Connects to a channel: yields the address to open in a browser, then answers once the person agreed there.
 * What was connected stays until the offered connection is accepted. Throws `youtube.*`. Without a file the OAuth client of the last connection is used.
 */
export async function* connect(
  tools: ConnectTools,
  clientFile: string | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<{ url: string }, Connection> {
  const { account } = tools
  const oauthClient = await chooseClient(account, clientFile)
  const client = await account.oauthClient(oauthClient)
  const state = randomBytes(32).toString('base64url')
  const { codeVerifier, codeChallenge } = await client.generateCodeVerifierAsync()
  const redirect = await listenForRedirect(state, tools.farewell(), signal)
  try {
    yield {
      url: client.generateAuthUrl({
        access_type: 'offline',
        // Without it Google gives a refresh token only the first time.
        prompt: 'consent',
        scope: [NEEDED, FIGURES],
        state,
        redirect_uri: redirect.redirectUri,
        code_challenge_method: S256,
        ...(codeChallenge === undefined ? {} : { code_challenge: codeChallenge }),
      }),
    }
    const code = await redirect.code
    const { tokens } = await client
      .getToken({ code, codeVerifier, redirect_uri: redirect.redirectUri })
      .catch((cause: unknown) => {
        throw new FailureError('youtube.refused', {}, { cause })
      })
    // Left out, it is what was asked for (RFC 6749, 5.1).
    const scopes = tokens.scope?.split(' ') ?? [NEEDED, FIGURES]
    if (!scopes.includes(NEEDED) || !tokens.refresh_token) {
      throw new FailureError('youtube.scopesMissing')
    }
    const lifetime = z.object({ refresh_token_expires_in: z.number() }).safeParse(tokens)
      .data?.refresh_token_expires_in
    const before = await account.secret()
    const fresh = Secret.parse({
      client: oauthClient,
      // Another connection of the same Google project.
      ...(before?.client.id === oauthClient.id ? { quota: before.quota } : {}),
      tokens: { ...tokens, scope: scopes.join(' ') },
      isPractice: account.isPractice,
      ...(lifetime === undefined ? {} : { endsAtMs: tools.now() + lifetime * 1000 }),
    })
    const offered = account.beside(fresh)
    const channel = await ownChannel(tools, offered, signal ?? new AbortController().signal)
    await offered.save({ ...fresh, ...(await offered.secret()), channel })
    tools.offered.offer(offered)
    return await connectionOf(offered, tools.addresses)
  } finally {
    redirect.close()
  }
}

async function chooseClient(account: Account, file: string | undefined): Promise<OAuthClient> {
  if (file !== undefined) {
    return await readOAuthClient(file)
  }
  const known = (await account.secret())?.client
  if (!known) {
    throw new FailureError('youtube.clientNeeded')
  }
  return known
}

const Channels = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        snippet: z.object({
          title: z.string(),
          thumbnails: z.record(z.string(), z.object({ url: z.string() })).optional(),
        }),
        contentDetails: z.object({ relatedPlaylists: z.object({ uploads: z.string() }) }),
        status: z.object({ longUploadsStatus: z.string().optional() }).optional(),
      }),
    )
    .default([]),
})

async function ownChannel(
  tools: ConnectTools,
  offered: Account,
  signal: AbortSignal,
): Promise<Channel> {
  const answer = await tools.client
    .for(offered)
    .ask({
      method: 'GET',
      url: `${tools.addresses.api}channels`,
      query: { part: 'snippet,status,contentDetails', mine: 'true' },
      cost: COSTS.list,
      signal,
    })
    .catch((error: unknown) => {
      throw asFailure(error)
    })
  const found = contentOf(Channels, answer).items[0]
  if (!found) {
    throw new FailureError('youtube.noChannel')
  }
  const pictureUrl = found.snippet.thumbnails?.['default']?.url
  const long = found.status?.longUploadsStatus
  return {
    id: found.id,
    title: found.snippet.title,
    uploadsPlaylistId: found.contentDetails.relatedPlaylists.uploads,
    ...(pictureUrl === undefined ? {} : { pictureUrl }),
    ...(long === 'allowed' || long === 'eligible' || long === 'disallowed'
      ? { longUploads: long }
      : {}),
  }
}

/** What may be told of the connection. */
export async function connectionOf(
  account: Account,
  addresses: GoogleAddresses,
): Promise<Connection> {
  const secret = await account.secret()
  const isThere = secret?.tokens?.refresh_token && secret.channel
  return {
    state: isThere ? (secret.hasEnded ? 'ended' : 'connected') : 'none',
    canReadFigures: secret?.tokens?.scope?.split(' ').includes(FIGURES) ?? false,
    keptIn: account.keptIn,
    quota: await account.quota(),
    ...(secret?.channel ? { channel: secret.channel } : {}),
    ...(secret?.endsAtMs === undefined ? {} : { endsAtMs: secret.endsAtMs }),
    ...(addresses.practiceUrl === undefined ? {} : { practiceUrl: addresses.practiceUrl }),
  }
}
