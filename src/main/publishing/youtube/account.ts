import type { OAuth2Client } from 'google-auth-library'
import { z } from 'zod'
import { Channel } from '#shared/publishing/upload/contract.ts'
import { DAILY_QUOTA, QuotaLimits } from '#shared/publishing/upload/quota.ts'
import type { GoogleAddresses } from './google-addresses.ts'
import { OAuthClient } from './oauth-client-file.ts'
import { proxyOf } from './proxy-of.ts'
import type { SecretStore } from './secret-store.ts'
import { TroubleError } from './trouble-error.ts'

/** Everything needed to speak for the channel. */
export const Secret = z.object({
  client: OAuthClient,
  tokens: z
    .object({
      access_token: z.string().nullish(),
      refresh_token: z.string().nullish(),
      expiry_date: z.number().nullish(),
      scope: z.string().optional(),
    })
    .optional(),
  channel: Channel.optional(),
  /** Google ends it by itself at this moment. */
  endsAtMs: z.number().optional(),
  /** Connected at a practice server: worth nothing at Google, and the other way round. */
  isPractice: z.boolean(),
  hasEnded: z.boolean().optional(),
  /** Of the Google project that the OAuth client belongs to; the usual one when nobody said otherwise. */
  quota: QuotaLimits.optional(),
})
export type Secret = z.infer<typeof Secret>

/** The channel the studio is connected to: its tokens, kept in a store, renewed when they are old. */
export class Account {
  readonly #store: SecretStore
  readonly #addresses: GoogleAddresses
  readonly #resolveProxy: ((url: string) => Promise<string>) | undefined
  #secret: Promise<Secret | undefined> | undefined
  #client: OAuth2Client | undefined
  /** What is kept is written one after the other: tokens may be renewed faster than a disk writes. */
  #writing: Promise<void> = Promise.resolve()

  /** `resolveProxy`: how this computer's settings reach an address (`PROXY host:port; DIRECT`). */
  constructor(
    store: SecretStore,
    addresses: GoogleAddresses,
    resolveProxy?: (url: string) => Promise<string>,
  ) {
    this.#store = store
    this.#addresses = addresses
    this.#resolveProxy = resolveProxy
  }

  get isPractice(): boolean {
    return this.#addresses.practiceUrl !== undefined
  }

  get keptIn(): SecretStore['kind'] {
    return this.#store.kind
  }

  /** What is kept; undefined when nothing is, or when it cannot be opened any more. */
  secret(): Promise<Secret | undefined> {
    this.#secret ??= this.#store
      .read()
      .then(readSecret)
      .then((secret) => (secret?.isPractice === this.isPractice ? secret : undefined))
    return this.#secret
  }

  /** What the Google project may use in a day. */
  async quota(): Promise<QuotaLimits> {
    return (await this.secret())?.quota ?? DAILY_QUOTA
  }

  async save(secret: Secret): Promise<void> {
    this.#secret = Promise.resolve(secret)
    await this.#inTurn(() => this.#store.write(JSON.stringify(secret)))
  }

  /** Signs out here; ending it at Google is told to Google first by whoever calls. */
  async forget(): Promise<void> {
    this.#client = undefined
    this.#secret = Promise.resolve(undefined)
    await this.#inTurn(() => this.#store.remove())
  }

  /** Answers once everything that was to be kept is. */
  async settled(): Promise<void> {
    await this.secret()
    await this.#writing.catch(() => undefined) // told to whoever asked for it
  }

  #inTurn(write: () => Promise<void>): Promise<void> {
    this.#writing = this.#writing.catch(() => undefined).then(write)
    return this.#writing
  }

  /**
   * Google says that the connection of a refresh token has ended; one that took its place goes on. The OAuth client
   * is kept: connecting again needs no file.
   */
  async end(refreshToken: string | null | undefined): Promise<void> {
    const secret = await this.secret()
    if (secret && secret.tokens?.refresh_token === refreshToken) {
      this.#client = undefined
      await this.save({ ...secret, hasEnded: true })
    }
  }

  /** Another connection, kept nowhere: to be looked at before it takes this one's place. */
  beside(secret: Secret): Account {
    const store = { kind: this.keptIn, read: nothing, write: nothing, remove: nothing }
    const other = new Account(store, this.#addresses, this.#resolveProxy)
    other.#secret = Promise.resolve(secret)
    return other
  }

  /** A client of Google's library for some OAuth client. */
  async oauthClient({ id, secret }: OAuthClient): Promise<OAuth2Client> {
    // Read when it is first needed: it takes longer than opening the studio.
    const { OAuth2Client } = await import('google-auth-library')
    const { authorise, token, revoke } = this.#addresses
    const client = new OAuth2Client({
      clientId: id,
      clientSecret: secret,
      // A proxy of the library's network knows nothing of servers on this computer.
      ...(this.isPractice ? { transporterOptions: { noProxy: ['127.0.0.1', 'localhost'] } } : {}),
      endpoints: {
        oauth2AuthBaseUrl: authorise,
        oauth2TokenUrl: token,
        oauth2RevokeUrl: revoke,
      },
    })
    await this.#chooseProxy(client)
    return client
  }

  /** As this computer's settings are now: who carries a computer about changes networks. */
  async #chooseProxy({ transporter }: OAuth2Client): Promise<void> {
    const proxy = this.#resolveProxy && proxyOf(await this.#resolveProxy(this.#addresses.api))
    delete transporter.defaults.proxy
    if (proxy !== undefined) {
      transporter.defaults.proxy = proxy
    }
  }

  /** Uses other tokens from now on. */
  async replace(secret: Secret): Promise<void> {
    this.#client = undefined
    await this.save(secret)
  }

  /** The authorised client. Throws a `reconnect` trouble when there is none. */
  async authorised(): Promise<OAuth2Client> {
    const secret = await this.secret()
    if (!secret?.tokens?.refresh_token) {
      throw new TroubleError({ kind: 'reconnect', reason: { code: 'notConnected' } })
    }
    if (secret.hasEnded) {
      throw new TroubleError({ kind: 'reconnect', reason: { code: 'reconnect' } })
    }
    const client = this.#client ?? (await this.#restore(secret))
    const kept = await this.secret()
    // Another connection may have taken its place meanwhile.
    if (kept?.tokens?.refresh_token !== secret.tokens.refresh_token) {
      return await this.authorised()
    }
    this.#client = client
    await this.#chooseProxy(client)
    return client
  }

  async #restore(secret: Secret): Promise<OAuth2Client> {
    const client = await this.oauthClient(secret.client)
    // Without an expiry the library would ask for a token on every refusal, and repeat what was refused.
    client.setCredentials({ expiry_date: 1, ...secret.tokens })
    // A token that could not be kept is renewed the next time.
    const renewed = (fresh: object) => this.#merge(fresh, secret.tokens?.refresh_token)
    client.on('tokens', (fresh) => void renewed(fresh).catch(() => undefined))
    return client
  }

  /**
   * Renewing gives no new refresh token: what is kept is merged, never replaced. What was renewed with a
   * token that is kept no more belongs to another connection.
   */
  async #merge(fresh: object, renewedWith: string | null | undefined): Promise<void> {
    const secret = await this.secret()
    if (secret?.tokens && secret.tokens.refresh_token === renewedWith) {
      const given = Object.entries(fresh).filter(([, value]) => value != null)
      const merged = { ...secret.tokens, ...Object.fromEntries(given) }
      await this.save(Secret.parse({ ...secret, tokens: merged }))
    }
  }
}

async function nothing(): Promise<undefined> {}

function readSecret(text: string | undefined): Secret | undefined {
  if (text === undefined) {
    return undefined
  }
  try {
    return Secret.parse(JSON.parse(text))
  } catch {
    return undefined // Damaged or of another form: signed out, and connecting again mends it.
  }
}
