import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { byteRange } from '#main/app/byte-range.ts'

/** Serves a folder over HTTP on this computer, with byte ranges, until the test ends; answers its address. */
export async function serveFolder(folder: string): Promise<string> {
  const server = createServer((request, response) => {
    const file = join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://a').pathname))
    stat(file).then(
      ({ size }) => {
        const range = byteRange(request.headers.range ?? null, size)
        if (range === undefined || range === 'refused') {
          response.writeHead(range ? 416 : 200, { 'content-length': range ? 0 : size })
        } else {
          const { start, end } = range
          const headers = { 'content-length': end - start + 1 }
          response.writeHead(206, { ...headers, 'content-range': `bytes ${start}-${end}/${size}` })
        }
        if (request.method === 'HEAD' || range === 'refused') {
          response.end()
        } else {
          createReadStream(file, range).pipe(response)
        }
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
