import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { CancelledError } from '#shared/failure/failure.ts'
import { aFolder } from '#testing/make-media.ts'
import { type Download, download, growingName, sizeOf } from './download.ts'

const MODEL = randomBytes(1_000_000)
const SHA256 = createHash('sha256').update(MODEL).digest('hex')
const NEVER = new AbortController().signal

type Answer = (request: IncomingMessage, response: ServerResponse, from: number) => void

/** A server on this computer; tells from where each request wanted the file. */
async function aServer(answer: Answer) {
  const asked: number[] = []
  const server = createServer((request, response) => {
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
    asked.push(from)
    answer(request, response, from)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.closeAllConnections())
  onTestFinished(() => void server.close())
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/model`, asked }
}

/** Sends some of what is wanted, then cuts the connection. */
function sendAndCut(most: number): Answer {
  return (_, response, from) => {
    response.writeHead(from > 0 ? 206 : 200, { 'Content-Length': MODEL.length - from })
    response.write(MODEL.subarray(from, from + most), () => {
      if (from + most >= MODEL.length) {
        response.end()
      } else {
        setTimeout(() => response.destroy(), 20)
      }
    })
  }
}

async function wanted(address: string): Promise<Download> {
  const target = join(await aFolder(), 'models', 'ggml-test.bin')
  return { address, target, bytes: MODEL.length, sha256: SHA256 }
}

const options = { signal: NEVER, onProgress: () => undefined, retryAfterMs: 5 }

test('a connection that is cut again and again loses nothing: each goes on where the last ended', async () => {
  const kept: Promise<number>[] = []
  const { address, asked } = await aServer((request, response, from) => {
    kept.push(sizeOf(growingName(model.target)))
    sendAndCut(300_000)(request, response, from)
  })
  const model = await wanted(address)
  const told: number[] = []

  await download(model, { ...options, onProgress: (fraction) => told.push(fraction) })

  expect(await readFile(model.target)).toEqual(MODEL)
  // How much of what was sent arrives before the cut is up to the network.
  expect(asked).toEqual(await Promise.all(kept))
  expect(asked.length).toBeGreaterThanOrEqual(4)
  expect(asked).toEqual(asked.toSorted((a, b) => a - b))
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told.at(-1)).toBe(1)
  expect(await sizeOf(growingName(model.target))).toBe(0)
})

test('what was cancelled is kept and goes on the next time', async () => {
  const { address, asked } = await aServer(sendAndCut(400_000))
  const model = await wanted(address)
  const cancel = new AbortController()

  const cancelled = download(model, {
    ...options,
    signal: cancel.signal,
    onProgress: (fraction) => fraction > 0.3 && cancel.abort(),
  })
  await expect(cancelled).rejects.toBeInstanceOf(CancelledError)
  const kept = await sizeOf(growingName(model.target))
  await download(model, options)

  expect(kept).toBeGreaterThan(0)
  expect(asked[1]).toBe(kept)
  expect(await readFile(model.target)).toEqual(MODEL)
})

test('a server that knows no ranges sends all of it again', async () => {
  const { address } = await aServer((_, response) => response.end(MODEL))
  const model = await wanted(address)
  await mkdir(dirname(model.target))
  await writeFile(growingName(model.target), MODEL.subarray(0, 1000))

  await download(model, options)

  expect(await readFile(model.target)).toEqual(MODEL)
})

test('a file that is not what it should be never gets its name', async () => {
  const { address } = await aServer((_, response) => response.end(randomBytes(MODEL.length)))
  const model = await wanted(address)

  await expect(download(model, options)).rejects.toMatchObject({
    failure: { code: 'speech.damaged' },
  })
  expect([await sizeOf(model.target), await sizeOf(growingName(model.target))]).toEqual([0, 0])
})

test('a server that is not there is told of in words', async () => {
  const model = await wanted('http://127.0.0.1:1/model')

  await expect(download(model, { ...options, retryAfterMs: 1 })).rejects.toMatchObject({
    failure: { code: 'speech.offline' },
  })
})
