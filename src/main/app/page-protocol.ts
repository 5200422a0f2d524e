import { join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { net, protocol } from 'electron'
import { PAGE_ORIGIN } from './schemes.ts'

/** Serves the built page from its folder, and nothing outside of it. */
export function servePage(folder: string): void {
  protocol.handle('studio', async (request) => {
    const { origin, pathname } = addressOf(request.url)
    const file = normalize(join(folder, pathname))
    if (origin !== PAGE_ORIGIN || !file.startsWith(folder + sep)) {
      return new Response(null, { status: 404 })
    }
    return await net
      .fetch(pathToFileURL(file).href)
      .catch(() => new Response(null, { status: 404 }))
  })
}

/** Node's URL knows no origin for schemes of our own. */
function addressOf(url: string): { readonly origin: string; readonly pathname: string } {
  const { protocol: scheme, host, pathname } = new URL(url)
  return { origin: `${scheme}//${host}`, pathname: decodeURIComponent(pathname) }
}
