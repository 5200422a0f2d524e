import type { IncomingMessage, ServerResponse } from 'node:http'

export interface Exchange {
  readonly url: URL
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/** Google's form of an error. */
export function errorBody(status: number, reason: string, message = reason): string {
  return JSON.stringify({
    error: { code: status, message, errors: [{ domain: 'youtube', reason, message }] },
  })
}

/** Thrown to answer with an error. */
export class Refusal extends Error {
  readonly status: number
  readonly reason: string

  constructor(status: number, reason: string, message = reason) {
    super(message)
    this.status = status
    this.reason = reason
  }
}

export function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) {
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The two parts of a multipart/related body: JSON, then media. */
export function readMultipart(type: string, body: Buffer): { resource: never; media: string } {
  const boundary = /^multipart\/related; ?boundary="?([^";]+)"?/.exec(type)?.[1]
  const text = body.toString('utf8')
  const parts = text.split(`--${boundary}`)
  if (!boundary || parts.length !== 4 || !parts[3]?.startsWith('--')) {
    throw new Refusal(400, 'badContent', 'not multipart/related with two parts')
  }
  const content = (part: string) => part.slice(part.indexOf('\r\n\r\n') + 4, -2)
  return { resource: JSON.parse(content(parts[1] ?? '')) as never, media: content(parts[2] ?? '') }
}
