import type { Readable } from 'node:stream'
import type { OAuth2Client } from 'google-auth-library'
import type { z } from 'zod'
import { type Cost, canPay } from '#shared/publishing/upload/quota.ts'
import { type Trouble, asJson, troubleOf } from '#shared/publishing/upload/trouble.ts'
import type { Account } from './account.ts'
import { TroubleError } from './trouble-error.ts'

export interface GoogleRequest {
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly json?: unknown
  /** Made anew for every try: what was read once cannot be read again. */
  readonly body?: () => Readable | string
  readonly cost: Cost
  readonly signal: AbortSignal
  /** Told whenever bytes leave, so that a slow line is not taken for a dead one. */
  readonly onSent?: (bytes: number) => void
}

export interface GoogleAnswer {
  readonly status: number
  readonly headers: Headers
  readonly body: string
}

export interface Ledger {
  readonly use: () => { readonly day: string; readonly uploads: number; readonly units: number }
  readonly pay: (cost: Cost) => void
}

/** Refusals in a row after which the person has to connect again. */
const MOST_REFUSALS = 3

/**
 * Asks Google with the token of the account. Own code, because the library sends media without resuming,
 * ignores our base address for them, and repeats what was refused (docs/decisions/0030).
 */
export class GoogleClient {
  readonly #account: Account
  readonly #ledger: Ledger
  readonly #stallMs: number
  /** How far Google's clock is ahead of ours, as its last answer told. */
  #aheadMs = 0

  constructor(account: Account, ledger: Ledger, stallMs: number) {
    this.#account = account
    this.#ledger = ledger
    this.#stallMs = stallMs
  }

  /** Now, or later if Google's clock says so: what is over there is over. */
  latest(nowMs: number): number {
    return nowMs + Math.max(0, this.#aheadMs)
  }

  /** Asks for another account, out of the same quota. */
  for(account: Account): GoogleClient {
    return new GoogleClient(account, this.#ledger, this.#stallMs)
  }

  /** Answers with whatever status came. Throws a `TroubleError` when nothing came or nobody is connected. */
  async send(request: GoogleRequest): Promise<GoogleAnswer> {
    const client = await this.#account.authorised()
    if (!canPay(this.#ledger.use(), await this.#account.quota(), request.cost)) {
      throw new TroubleError({ kind: 'quota' })
    }
    this.#ledger.pay(request.cost)
    const patience = new Patience(this.#stallMs, request.signal)
    const { headers, data } = bodyOf(request, patience)
    try {
      const {
        status,
        headers: answered,
        data: body,
      } = await client.request<string>({
        url: withQuery(request),
        method: request.method,
        headers: { ...headers, ...request.headers },
        ...(data === undefined ? {} : { data }),
        responseType: 'text',
        retry: false,
        redirect: 'manual',
        validateStatus: () => true,
        signal: patience.signal,
      })
      this.#hearClock(answered.get('date'))
      return { status, headers: answered, body: typeof body === 'string' ? body : '' }
    } catch (error) {
      request.signal.throwIfAborted()
      throw await this.#asTrouble(error, client)
    } finally {
      patience.end()
    }
  }

  /**
   * Sends and answers what came, if it is a success. A token that was refused is renewed and the request
   * sent again. Throws a `TroubleError` otherwise.
   */
  async ask(request: GoogleRequest): Promise<GoogleAnswer> {
    for (let refusals = 0; ;) {
      const answer = await this.send(request)
      if (answer.status >= 200 && answer.status < 300) {
        return answer
      }
      const trouble = troubleOfAnswer(answer)
      refusals += 1
      if (trouble.kind !== 'unauthorised' || refusals >= MOST_REFUSALS) {
        throw new TroubleError(trouble)
      }
      await this.renewToken()
    }
  }

  /** Gets another token. Throws a `TroubleError` when Google gives none. */
  async renewToken(): Promise<void> {
    const client = await this.#account.authorised()
    try {
      await client.refreshAccessToken()
    } catch (error) {
      throw await this.#asTrouble(error, client)
    }
  }

  #hearClock(date: string | null): void {
    const told = Date.parse(date ?? '')
    if (!Number.isNaN(told)) {
      this.#aheadMs = told - Date.now()
    }
  }

  /** What was thrown instead of an answer: by the token's renewal, or by the network. */
  async #asTrouble(error: unknown, { credentials }: OAuth2Client): Promise<unknown> {
    if (error instanceof TroubleError) {
      return error
    }
    const response = responseOf(error)
    const trouble: Trouble = response
      ? troubleOf(response)
      : { kind: 'transient', reason: { code: 'network' } }
    if (trouble.kind === 'reconnect') {
      await this.#account.end(credentials.refresh_token)
    }
    return new TroubleError(trouble, { cause: error })
  }
}

/** What a success says. A page that some network answers in Google's place is a trouble that passes. */
export function contentOf<T>(form: z.ZodType<T>, { body }: GoogleAnswer): T {
  const content = asJson(body)
  if (content === undefined) {
    throw new TroubleError({ kind: 'transient', reason: { code: 'busy' } })
  }
  return form.parse(content)
}

export function troubleOfAnswer({ status, headers, body }: GoogleAnswer): Trouble {
  return troubleOf({ status, body, retryAfter: headers.get('retry-after') ?? undefined })
}

function withQuery({ url, query }: GoogleRequest): string {
  return query ? `${url}?${new URLSearchParams(query)}` : url
}

function bodyOf({ json, body, onSent }: GoogleRequest, patience: Patience) {
  if (json !== undefined) {
    return { headers: { 'content-type': 'application/json' }, data: JSON.stringify(json) }
  }
  const data = body?.()
  if (typeof data === 'object') {
    data.on('data', (chunk: Buffer) => {
      patience.renew()
      onSent?.(chunk.length)
    })
    data.pause()
  }
  return { headers: {}, data }
}

/** Ends a request when nothing has moved for a while: a dead line may never say so. */
class Patience {
  readonly #abort = new AbortController()
  readonly #timer: NodeJS.Timeout
  readonly signal: AbortSignal

  constructor(stallMs: number, outer: AbortSignal) {
    this.#timer = setTimeout(() => this.#abort.abort(), stallMs)
    this.signal = AbortSignal.any([outer, this.#abort.signal])
  }

  renew(): void {
    this.#timer.refresh()
  }

  end(): void {
    clearTimeout(this.#timer)
  }
}

/** The answer inside an error of Google's library. */
export function responseOf(error: unknown): { status: number; body: string } | undefined {
  if (!(error instanceof Error) || !('response' in error)) {
    return undefined
  }
  const response = error.response
  if (typeof response !== 'object' || response === null || !('status' in response)) {
    return undefined
  }
  const data = 'data' in response ? response.data : ''
  return {
    status: Number(response.status),
    body: typeof data === 'string' ? data : JSON.stringify(data),
  }
}
