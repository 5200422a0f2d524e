import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
import { CAPTURE_ORIGIN, PAGE_ORIGIN } from './schemes.ts'

const ORIGINS = new Set([PAGE_ORIGIN, CAPTURE_ORIGIN])

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Serves the built page from its folder, and nothing outside of it. */
export function servePage(folder: string): void {
  protocol.handle('studio', async (request) => {
    const { origin, pathname } = addressOf(request.url)
    const file = normalize(join(folder, pathname))
    const type = TYPES[extname(file)]
    if (!ORIGINS.has(origin) || !type || !file.startsWith(folder + sep)) {
      return new Response(null, { status: 404 })
    }
    return await readFile(file).then(
      (content) => new Response(content, { headers: { 'content-type': type } }),
      () => new Response(null, { status: 404 }),
    )
  })
}

/** Node's URL knows no origin for schemes of our own. */
function addressOf(url: string): { readonly origin: string; readonly pathname: string } {
  const { protocol: scheme, host, pathname } = new URL(url)
  return { origin: `${scheme}//${host}`, pathname: decodeURIComponent(pathname) }
}
