import { createReadStream } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import { type Server, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { agree } from '../e2e/youtube-stand-in/agree.ts'
import { startStandIn } from '../e2e/youtube-stand-in/server.ts'
import { enqueue } from '#main/publishing/youtube/enqueue.ts'
import { openStudio } from '#main/studio.ts'
import { benchFolder, median, seconds } from './yardstick.ts'

/** An upload in confirmed chunks against one bare PUT of the same file to the same computer. Aim: 2x, memory flat. */

const MEGABYTES = 256
const folder = benchFolder()
const file = join(folder, 'video.mp4')
await writeFile(
  file,
  Buffer.concat(Array.from({ length: MEGABYTES / 16 }, () => randomBytes(16e6))),
)

const standIn = await startStandIn()
const studio = await openStudio({
  workspace: join(folder, 'w'),
  environment: { ...process.env, PUSTAKA_GOOGLE_URL: standIn.url, NO_PROXY: '127.0.0.1' },
  resources: join(import.meta.dirname, '../resources'),
  language: 'en',
  onBug: (error) => {
    throw error
  },
})
const client = join(folder, 'client.json')
await writeFile(client, JSON.stringify({ installed: { client_id: 'id', client_secret: 's' } }))
const connecting = await studio.client.youtube.connect({ clientFile: client })
for (let step = await connecting.next(); !step.done; step = await connecting.next()) {
  void agree(step.value.url)
}

async function upload(title: string): Promise<void> {
  const { id: episodeId } = await studio.client.episodes.create({
    ...{ title, format: 'podcast', language: 'id', showName: 'Bench' },
  })
  const document = await studio.client.episodes.open({ episodeId })
  const details = { ...document.details, title, madeForKids: false }
  const version = { version: 1, video: file, captions: [], thumbnail: undefined }
  await enqueue(
    studio.uploads,
    { document: { ...document, details }, version },
    { now: Date.now, newId: () => title },
  )
  await studio.uploads.runUntilNothingIsDue(new AbortController().signal)
}

const times: { ours: number; yardstick: number }[] = []
let highest = 0
const watch = setInterval(() => {
  highest = Math.max(highest, process.memoryUsage().rss)
}, 20)
const sink = await startSink()
for (let round = 0; round < 3; round++) {
  times.push({
    yardstick: await seconds(() => putBare(sink.port)),
    ours: await seconds(() => upload(`round ${round}`)),
  })
}
clearInterval(watch)
sink.server.close()
await studio.close()
await standIn.close()

const { length } = standIn.world.videos
const ours = median(times.map((time) => time.ours))
const yardstick = median(times.map((time) => time.yardstick))
process.stdout.write(
  `upload of ${MEGABYTES} MB in 8 MiB chunks, against one bare PUT: ${(ours / yardstick).toFixed(2)}x (${ours.toFixed(2)} s against ${yardstick.toFixed(2)} s, median of ${length})\n`,
)
process.stdout.write(`  most memory in use, stand-in included: ${Math.round(highest / 1e6)} MB\n`)

/** Takes bytes and forgets them. */
async function startSink(): Promise<{ server: Server; port: number }> {
  const server = createServer((incoming, response) => {
    incoming.resume().on('end', () => response.end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, port: (server.address() as AddressInfo).port }
}

async function putBare(port: number): Promise<void> {
  const { size } = await stat(file)
  const put = request({
    port,
    host: '127.0.0.1',
    method: 'PUT',
    headers: { 'content-length': size },
  })
  const answered = new Promise((resolve) =>
    put.on('response', (answer) => resolve(answer.resume())),
  )
  await pipeline(createReadStream(file), put)
  await answered
}
