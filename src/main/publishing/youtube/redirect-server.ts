import { timingSafeEqual } from 'node:crypto'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CancelledError, FailureError } from '#shared/failure/failure.ts'

export interface RedirectServer {
  readonly redirectUri: string
  /** The code Google sends the browser back with. */
  readonly code: Promise<string>
  readonly close: () => void
}

/** How long a person may take in the browser. */
const PATIENCE_MS = 5 * 60_000

/**
 * Listens on this computer only for the browser that comes back from Google (RFC 8252, 7.3). `sentence` is
 * what the person reads there. The code is rejected with `youtube.denied`, `youtube.timedOut` or cancelled.
 */
export async function listenForRedirect(
  state: string,
  sentence: string,
  signal: AbortSignal | undefined,
): Promise<RedirectServer> {
  const came = Promise.withResolvers<string>()
  came.promise.catch(() => undefined) // whoever waits for it is told
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const isOurs = request.method === 'GET' && url.pathname === '/'
    if (!isOurs || !isSame(url.searchParams.get('state') ?? '', state)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', connection: 'close' })
    response.end(page(sentence))
    const code = url.searchParams.get('code')
    if (code === null) {
      came.reject(new FailureError('youtube.denied'))
    } else {
      came.resolve(code)
    }
  })
  await listen(server)
  const timer = setTimeout(() => came.reject(new FailureError('youtube.timedOut')), PATIENCE_MS)
  const cancel = () => came.reject(new CancelledError())
  signal?.addEventListener('abort', cancel, { once: true })
  const { port } = server.address() as AddressInfo
  return {
    redirectUri: `http://127.0.0.1:${port}`,
    code: came.promise,
    close: () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      server.close()
    },
  }
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function page(sentence: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Pustaka Studio</title><body style="font: 1.25rem/1.6 system-ui; max-width: 32rem; margin: 20vh auto; padding: 0 1rem"><h1 style="font-size: 1.5rem">Pustaka Studio</h1><p>${sentence}</p>`
}
