import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { appendFile, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { agree } from '../e2e/youtube-stand-in/agree.ts'
import { enqueue } from '#main/publishing/youtube/enqueue.ts'
import { openStudio } from '#main/studio.ts'
import { benchFolder, seconds } from './yardstick.ts'

/**
 * An upload in confirmed chunks against one bare PUT of the same file, both over a line of 100 Mbit/s to another
 * process. Aim: at least 0.92x as fast, memory flat. PUSTAKA_BENCH_MEGABYTES=1000 for a whole gigabyte.
 */
const MEGABYTES = Number(process.env['PUSTAKA_BENCH_MEGABYTES'] ?? 256)
const folder = benchFolder()
const file = join(folder, 'video.mp4')
await writeFile(file, '')
for (let written = 0; written < MEGABYTES; written += 16) {
  await appendFile(file, randomBytes(16e6))
}

const farSide = spawn(process.execPath, [join(import.meta.dirname, 'upload/far-side.ts')], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const [said] = await once(farSide.stdout, 'data')
const { google, sink } = JSON.parse(String(said)) as { google: string; sink: number }
const studio = await openStudio({
  workspace: join(folder, 'w'),
  environment: { ...process.env, PUSTAKA_GOOGLE_URL: google, NO_PROXY: '127.0.0.1' },
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
await studio.client.youtube.confirm()

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
    { publications: () => [], now: Date.now, newId: () => title },
  )
  await studio.uploads.runUntilNothingIsDue(new AbortController().signal)
}

const yardstick = await seconds(() => putBare(sink))
const memory: number[] = []
const watch = setInterval(() => memory.push(process.memoryUsage().rss), 100)
const ours = await seconds(() => upload('bench'))
clearInterval(watch)
const uploads = await studio.client.queue.list()
await studio.close()
farSide.kill()

const [state] = uploads.uploads.map((row) => row.state)
if (state !== 'done') {
  throw new Error(`the upload ended as ${state}`)
}
const middle = Math.floor(memory.length / 2)
const [early, late] = [memory.slice(0, middle), memory.slice(middle)].map((part) =>
  Math.round(Math.max(...part) / 1e6),
)
process.stdout.write(
  `upload of ${MEGABYTES} MB in 8 MiB chunks, as fast as one bare PUT over the same 100 Mbit/s: ${(yardstick / ours).toFixed(3)}x (${ours.toFixed(2)} s against ${yardstick.toFixed(2)} s; aim 0.92x)\n`,
)
process.stdout.write(
  `  most memory in use: ${early} MB in the first half, ${late} MB in the second\n`,
)

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
