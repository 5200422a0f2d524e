import { existsSync } from 'node:fs'
import { readFile, readdir, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { cutRange } from '#shared/editing/cut-range.ts'
import { ZERO, fromSeconds } from '#shared/time/ticks.ts'
import { editEpisode } from '#testing/edit-episode.ts'
import { aFolder, generated, makeMedia, toneWithSilences } from '#testing/make-media.ts'
import { jobEnd, openTestStudio } from '#testing/open-test-studio.ts'
import { openStudio, restoreWorkspace } from './studio.ts'
import { connector } from './database/connect.ts'
import { SCHEMA_VERSION } from './database/migrate.ts'

const NEW = { title: 'Kancil', format: 'story', language: 'id', showName: 'Dongeng Sabtu' } as const

async function importInto(
  studio: Awaited<ReturnType<typeof openTestStudio>>,
  episodeId: string,
  files: string[],
) {
  const { jobIds } = await studio.client.episodes.importFiles({
    episodeId,
    files,
    storage: 'copied',
  })
  return await Promise.all(jobIds.map((id) => jobEnd(studio, id)))
}

test('from a recording to a watch page, and everything is there after a restart', async () => {
  const folder = await aFolder()
  const workspace = join(folder, 'ruang kerja')
  const sound = await makeMedia(join(folder, 'cerita "satu".wav'), [toneWithSilences(6)], [])
  const picture = await makeMedia(
    join(folder, 'page.png'),
    [generated('testsrc2=s=640x360:d=1')],
    ['-frames:v', '1'],
  )
  const captions = join(folder, 'captions.srt')
  await writeFile(captions, '1\n00:00:00,500 --> 00:00:05,500\nPada suatu hari\n')
  const studio = await openTestStudio(workspace)
  const { client } = studio
  const { id: episodeId } = await client.episodes.create(NEW)

  const jobs = await importInto(studio, episodeId, [sound, picture])
  expect(jobs.map(({ state }) => state)).toEqual(['done', 'done'])
  const session = await editEpisode(studio, episodeId)
  session.change('cut', ({ timeline, captions }) => {
    const second = { start: fromSeconds(1), end: fromSeconds(2) }
    return { timeline: cutRange(timeline, second), captions }
  })
  await session.settled()
  await client.captions.importFile({ episodeId, file: captions, language: 'id' })
  await client.thumbnails.save({ episodeId, thumbnail: { at: ZERO, title: 'Kancil' } })
  const { details } = await client.episodes.open({ episodeId })
  await client.publishing.saveDetails({ episodeId, details: { ...details, madeForKids: true } })
  const { jobId } = await client.publishing.publish({ episodeId, destination: 'practice' })
  expect(await jobEnd(studio, jobId)).toMatchObject({ state: 'done', progress: 1 })

  const before = await client.episodes.open({ episodeId })
  expect(before.steps).toEqual({
    record: 'done',
    edit: 'done',
    captions: 'done',
    thumbnail: 'done',
    details: 'done',
    publish: 'done',
  })
  expect(
    before.exports.map(({ preset, state, durationMs }) => [preset, state, durationMs]),
  ).toEqual([
    ['youtube-1080p', 'finished', 5000],
    ['podcast-mp3', 'finished', 5000],
  ])
  const page = await readFile(fileURLToPath(before.publications[0]?.url ?? ''), 'utf8')
  expect(page).toContain('<video')
  const vtt = join(workspace, 'practice/episodes', episodeId, 'v1/captions.id.vtt')
  expect(await readFile(vtt, 'utf8')).toContain('00:00:00.500 --> 00:00:04.500\nPada suatu hari')
  await studio.close()

  const again = await openTestStudio(workspace)
  expect(await again.client.episodes.open({ episodeId })).toEqual(before)
})

test('publishing again replaces the page with the new version, never a mixture', async () => {
  const folder = await aFolder()
  const sound = await makeMedia(join(folder, 'a.wav'), [generated('sine=d=2')], [])
  const studio = await openTestStudio(join(folder, 'w'))
  const { id: episodeId } = await studio.client.episodes.create(NEW)
  await importInto(studio, episodeId, [sound])

  for (const version of [1, 2]) {
    const { jobId } = await studio.client.publishing.publish({ episodeId, destination: 'practice' })
    expect(await jobEnd(studio, jobId)).toMatchObject({ state: 'done' })
    const channel = join(folder, 'w/practice/episodes', episodeId)
    expect((await readdir(channel)).toSorted()).toEqual([
      'episode.json',
      'index.html',
      `v${version}`,
    ])
    expect(await readFile(join(channel, 'index.html'), 'utf8')).toContain(`v${version}/video.mp4`)
  }
  expect((await studio.client.episodes.open({ episodeId })).publications).toHaveLength(1)
})

test('cancelling an export leaves nothing of it, and failures are told', async () => {
  const folder = await aFolder()
  const video = await makeMedia(
    join(folder, 'a.mp4'),
    [generated('testsrc2=s=640x360:d=40')],
    ['-preset', 'ultrafast'],
  )
  const studio = await openTestStudio(join(folder, 'w'))
  const { client } = studio
  const { id: episodeId } = await client.episodes.create(NEW)
  await writeFile(join(folder, 'not.mp3'), 'a letter')
  const [good, bad] = await importInto(studio, episodeId, [video, join(folder, 'not.mp3')])
  expect(good?.state).toBe('done')
  expect(bad).toMatchObject({ state: 'failed', failure: { code: 'media.notMedia' } })

  const { jobId } = await client.export.start({ episodeId, presets: ['youtube-1080p'] })
  await client.jobs.cancel({ jobId })

  expect((await client.episodes.open({ episodeId })).exports.map(({ state }) => state)).toEqual([
    'cancelled',
  ])
  expect(await readdir(join(folder, 'w/episodes', episodeId, 'exports'))).toEqual([])
  await expect(client.episodes.open({ episodeId: 'none' })).rejects.toMatchObject({
    code: 'FAILURE',
    data: { code: 'episode.missing' },
  })
})

test('a changed or missing original stops an export with its name', async () => {
  const folder = await aFolder()
  const file = await makeMedia(join(folder, 'a.wav'), [generated('sine=d=2')], [])
  const studio = await openTestStudio(join(folder, 'w'))
  const { client } = studio
  const { id: episodeId } = await client.episodes.create(NEW)
  const { jobIds } = await client.episodes.importFiles({
    episodeId,
    files: [file],
    storage: 'referenced',
  })
  await jobEnd(studio, jobIds[0] ?? '')
  await truncate(file, 5000)

  const { jobId } = await client.export.start({ episodeId, presets: ['podcast-mp3'] })

  expect((await jobEnd(studio, jobId)).failure).toEqual({
    code: 'asset.changed',
    values: { name: 'a.wav' },
  })
})

test('media addresses lead only to what the workspace owns', async () => {
  const folder = await aFolder()
  const file = await makeMedia(join(folder, 'a.wav'), [generated('sine=d=1')], [])
  const studio = await openTestStudio(join(folder, 'w'))
  const { id: episodeId } = await studio.client.episodes.create(NEW)
  await importInto(studio, episodeId, [file])
  const [asset] = (await studio.client.episodes.open({ episodeId })).assets

  expect(await studio.resolveMedia(`media://asset/${asset?.id}`)).toContain(`${asset?.id}-a.wav`)
  for (const url of [
    'media://asset/none',
    'media://thumbnail/..%2F..%2F..%2Fetc/passwd',
    'media://preview/..%2F..%2Fstudio.db',
    'media://peaks/..%2F..%2Fstudio.db',
    `media://image/${asset?.id}`,
    'media://file/etc/passwd',
  ]) {
    expect(await studio.resolveMedia(url)).toBeUndefined()
  }
})

const OPTIONS = {
  environment: process.env,
  resources: join(import.meta.dirname, '../../resources'),
  language: 'id',
  onBug: () => {},
} as const

test('a second studio is kept out of an open workspace', async () => {
  const workspace = join(await aFolder(), 'w')
  await openTestStudio(workspace)

  await expect(openStudio({ ...OPTIONS, workspace })).rejects.toMatchObject({
    failure: { code: 'workspace.inUse' },
  })
})

test('a workspace of a newer studio is refused and left as it is', async () => {
  const workspace = join(await aFolder(), 'w')
  await (await openStudio({ ...OPTIONS, workspace })).close()
  const db = connector(undefined)(join(workspace, 'studio.db'), 'existing')
  db.pragma('user_version = 99')
  db.close()
  const before = await readFile(join(workspace, 'studio.db'))

  await expect(openStudio({ ...OPTIONS, workspace })).rejects.toMatchObject({
    failure: { code: 'workspace.newerSchema', values: { found: 99, known: SCHEMA_VERSION } },
  })

  expect(before.equals(await readFile(join(workspace, 'studio.db')))).toBe(true)
})

test('a damaged database offers the newest good backup and is kept', async () => {
  const workspace = join(await aFolder(), 'w')
  const first = await openStudio({ ...OPTIONS, workspace })
  await first.client.episodes.create(NEW)
  await first.close()
  // A day later the first start makes a backup.
  await (await openStudio({ ...OPTIONS, workspace })).close()
  const file = join(workspace, 'studio.db')
  const whole = await readFile(file)
  await writeFile(
    file,
    Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 7)]),
  )

  await expect(openStudio({ ...OPTIONS, workspace })).rejects.toMatchObject({
    failure: { code: 'workspace.damagedDatabase' },
  })
  const { kept } = await restoreWorkspace({ ...OPTIONS, workspace })

  expect(existsSync(kept)).toBe(true)
  const repaired = await openTestStudio(workspace)
  expect((await repaired.client.episodes.list()).map(({ episode }) => episode.title)).toEqual([
    'Kancil',
  ])
})

test('a damaged database without a backup is left alone', async () => {
  const workspace = join(await aFolder(), 'w')
  await (await openStudio({ ...OPTIONS, workspace })).close()
  const file = join(workspace, 'studio.db')
  await writeFile(file, 'this is no database, but somebody’s letter'.repeat(300))
  const before = await readFile(file)

  await expect(openStudio({ ...OPTIONS, workspace })).rejects.toMatchObject({
    failure: { code: 'workspace.noGoodBackup' },
  })

  expect(before.equals(await readFile(file))).toBe(true)
})
