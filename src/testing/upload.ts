import { createHash, randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { agree } from '../../e2e/youtube-stand-in/agree.ts'
import { type StandIn, startStandIn } from '../../e2e/youtube-stand-in/server.ts'
import type { World } from '../../e2e/youtube-stand-in/world.ts'
import type { Details } from '#shared/publishing/details.ts'
import type { QueuedUpload } from '#shared/publishing/upload/contract.ts'
import { enqueue } from '#main/publishing/youtube/enqueue.ts'
import type { Studio } from '#main/studio.ts'
import { aFolder } from './make-media.ts'
import { openTestStudio } from './open-test-studio.ts'

/** Waits take a thousandth of the time. */
export function uploadEnvironment(url: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...{ PUSTAKA_GOOGLE_URL: url, PUSTAKA_UPLOAD_PACE: '0.001', NO_PROXY: '127.0.0.1' },
  }
}

/** The stand-in for Google, ended with the test. The test fails when anything is asked elsewhere. */
export async function aStandIn(): Promise<StandIn> {
  const standIn = await startStandIn()
  onTestFinished(async () => {
    await standIn.close()
    expect(elsewhere.splice(0)).toEqual([])
  })
  return standIn
}

const elsewhere: string[] = []
const open = Socket.prototype.connect

/** Whatever opens a line in Node goes through here. */
Socket.prototype.connect = function connect(this: Socket, ...given: unknown[]) {
  const [first] = given.flat() as { host?: string; path?: string }[]
  if (!first?.path && first?.host !== '127.0.0.1') {
    elsewhere.push(String(first?.host))
  }
  return Reflect.apply(open, this, given)
}

/** The file Google Cloud offers for a desktop client. */
export async function aClientFile(folder: string, type = 'installed'): Promise<string> {
  const file = join(folder, 'client.json')
  const client = { client_id: 'id.apps.googleusercontent.com', client_secret: 'GOCSPX-secret' }
  await writeFile(file, JSON.stringify({ [type]: client }))
  return file
}

/** Connects, and says that it is the right channel. */
export async function connectToStandIn(studio: Studio, clientFile: string): Promise<void> {
  await agreeAtStandIn(studio, clientFile)
  await studio.client.youtube.confirm()
}

/** Connects, up to the question whether it is the right channel. */
export async function agreeAtStandIn(studio: Studio, clientFile: string): Promise<void> {
  const steps = await studio.client.youtube.connect({ clientFile })
  for (let step = await steps.next(); !step.done; step = await steps.next()) {
    void agree(step.value.url)
  }
}

/** A studio on a workspace of its own, connected to a stand-in. */
export async function aConnectedStudio(world: Partial<World> = {}) {
  const standIn = await aStandIn()
  const folder = await aFolder()
  const workspace = join(folder, 'workspace')
  const environment = uploadEnvironment(standIn.url)
  const studio = await openTestStudio(workspace, { environment })
  Object.assign(standIn.world, world)
  await connectToStandIn(studio, await aClientFile(folder))
  return { standIn, world: standIn.world, studio, folder, workspace, environment }
}

export interface Wanted {
  readonly sha256: string
  readonly file: string
  readonly episodeId: string
}

const CAPTIONS = 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nPada suatu hari\n'

/** Queues an episode with everything: thumbnail, captions in two languages and a playlist. */
export async function queueEpisode(
  studio: Studio,
  folder: string,
  { bytes = 20_000_000, details = {} }: { bytes?: number; details?: Partial<Details> } = {},
): Promise<Wanted> {
  const title = details.title ?? 'Kancil & Buku Tua'
  const { id: episodeId } = await studio.client.episodes.create({
    showName: 'Dongeng Sabtu',
    ...{ title, format: 'story', language: 'id' },
  })
  const video = randomBytes(bytes)
  const file = join(folder, `${episodeId}.mp4`)
  const vtt = join(folder, `${episodeId}.vtt`)
  const thumbnail = join(folder, `${episodeId}.jpg`)
  await Promise.all([
    writeFile(file, video),
    writeFile(vtt, CAPTIONS),
    writeFile(thumbnail, randomBytes(20_000)),
  ])
  const document = await studio.client.episodes.open({ episodeId })
  const all = {
    ...document.details,
    ...{ title, description: 'Sebuah dongeng.', tags: ['dongeng', 'buku tua'] },
    ...{ madeForKids: true, playlists: ['Dongeng Sabtu'], recordingDate: '2026-11-20' },
    localizations: [{ language: 'en', title: 'Kancil', description: 'A tale.' }],
    ...details,
  }
  await enqueue(
    studio.uploads,
    {
      document: { ...document, details: all },
      version: {
        version: 1,
        video: file,
        thumbnail,
        captions: ['id', 'en'].map((language) => ({ language, vtt })),
      },
    },
    { publications: () => [], now: Date.now, newId: () => `job-${episodeId}` },
  )
  return { sha256: createHash('sha256').update(video).digest('hex'), file, episodeId }
}

/** Does what can be done, and answers the queue as it is then. */
export async function runUploads(studio: Studio): Promise<readonly QueuedUpload[]> {
  const steps = await studio.client.queue.run()
  for (;;) {
    const step = await steps.next()
    if (step.done) {
      return step.value.uploads
    }
  }
}

/** What of an episode is at the stand-in, in a form that is the same whenever all went well. */
export function arrivedAt({ world }: StandIn, title = 'Kancil & Buku Tua') {
  const videos = world.videos.filter(({ resource }) => resource['snippet']?.['title'] === title)
  return videos.map(({ id, sha256, thumbnail, resource }) => ({
    sha256,
    privacy: resource['status']?.['privacyStatus'],
    hasThumbnail: thumbnail !== undefined,
    captions: world.captions
      .filter(({ videoId, text }) => videoId === id && text === CAPTIONS)
      .map(({ language }) => language)
      .toSorted(),
    playlists: world.playlists.flatMap((playlist) =>
      playlist.videoIds.filter((known) => known === id).map(() => playlist.title),
    ),
  }))
}

export function everything({ sha256 }: Wanted) {
  return {
    sha256,
    privacy: 'private',
    hasThumbnail: true,
    captions: ['en', 'id'],
    playlists: ['Dongeng Sabtu'],
  }
}
