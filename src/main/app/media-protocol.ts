import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { protocol } from 'electron'
import { byteRange } from './byte-range.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.mp4': 'video/mp4',
  '.m4v': 'video/mp4',
  '.mov': 'video/mp4',
  '.webm': 'video/webm',
  '.mkv': 'video/x-matroska',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.wav': 'audio/wav',
  '.flac': 'audio/flac',
  '.ogg': 'audio/ogg',
  '.oga': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
}

/** Serves `media:` addresses from the files the workspace owns, in byte ranges, straight from disk. */
export function serveMedia(resolve: (url: string) => Promise<string | undefined>): void {
  protocol.handle('media', async (request) => {
    const file = await resolve(request.url).catch(() => undefined)
    const found = file ? await stat(file).catch(() => undefined) : undefined
    return file && found ? answer(request, file, found.size) : new Response(null, { status: 404 })
  })
}

function answer(request: Request, file: string, size: number): Response {
  const range = byteRange(request.headers.get('range'), size)
  // A moment of a recording always looks the same; everything else may be replaced.
  const isFrame = new URL(request.url).hostname === 'frame'
  const headers = {
    'accept-ranges': 'bytes',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'content-range',
    'cache-control': isFrame ? 'max-age=86400, immutable' : 'no-cache',
    'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
  }
  if (range === 'refused') {
    return new Response(null, {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${size}` },
    })
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const isEmpty = request.method === 'HEAD' || size === 0
  const body = isEmpty
    ? null
    : (Readable.toWeb(createReadStream(file, { start, end })) as ReadableStream)
  return new Response(body, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(end - start + 1),
      ...(range ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
    },
  })
}
