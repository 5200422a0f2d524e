import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder, generated, makeMedia } from '#testing/make-media.ts'
import { jobEnd, openTestStudio } from '#testing/open-test-studio.ts'
import { newEpisode } from '#testing/record.ts'

/** A studio with an episode of a video, as long as the export is to take time. */
async function anEpisode(seconds: number) {
  const folder = await aFolder()
  const workspace = join(folder, 'w')
  const video = await makeMedia(
    join(folder, 'a.mp4'),
    [generated(`testsrc2=s=640x360:d=${seconds}`), generated(`sine=d=${seconds}`)],
    ['-preset', 'ultrafast'],
  )
  const studio = await openTestStudio(workspace)
  const episodeId = await newEpisode(studio)
  const storage = 'referenced' as const
  const imported = await studio.client.episodes.importFiles({ episodeId, files: [video], storage })
  await jobEnd(studio, imported.jobIds[0] ?? '')
  return { studio, episodeId, workspace }
}

test('publishing that was broken off by quitting is offered, and done when asked for', async () => {
  const { studio, episodeId, workspace } = await anEpisode(1)
  await studio.client.publishing.publish({ episodeId, destination: 'facebook' })
  await studio.close()

  const { client } = await openTestStudio(workspace)
  const [left, ...others] = await client.export.waiting()
  expect([left, others]).toMatchObject([{ episodeId, wanted: { publishTo: 'facebook' } }, []])
  await client.export.resume({ id: left!.id })
  for await (const jobs of await client.jobs.watch()) {
    if (jobs.some(({ kind, state }) => kind === 'publish' && state === 'done')) {
      break
    }
  }

  expect(await client.export.waiting()).toEqual([])
  expect((await client.episodes.open({ episodeId })).publications).toMatchObject([
    { destination: 'facebook' },
  ])
})

test('what waited or was being made when the studio ended is offered, and made when asked for', async () => {
  const { studio, episodeId, workspace } = await anEpisode(20)
  const ask = (preset: 'youtube-1080p' | 'podcast-mp3' | 'podcast-m4a') =>
    studio.client.export.start({ episodeId, presets: [preset], loudness: undefined })
  await ask('youtube-1080p')
  await ask('podcast-mp3')
  const { jobId } = await ask('podcast-m4a')
  await studio.client.jobs.cancel({ jobId })
  expect(await studio.client.export.waiting()).toEqual([])
  await studio.close()

  const second = await openTestStudio(workspace)
  const { client } = second
  const waiting = await client.export.waiting()
  expect(waiting).toMatchObject([
    { episodeId, episodeTitle: 'Kancil', wanted: { presets: ['youtube-1080p'] } },
    { episodeId, episodeTitle: 'Kancil', wanted: { presets: ['podcast-mp3'] } },
  ])
  const [video1080, podcast] = waiting
  await client.export.forget({ id: video1080!.id })
  await client.export.resume({ id: podcast!.id })
  await client.export.resume({ id: podcast!.id })
  expect(await client.export.waiting()).toEqual([])
  await second.close()

  const third = await openTestStudio(workspace)
  const again = await third.client.export.waiting()
  expect(again).toMatchObject([{ wanted: { presets: ['podcast-mp3'] } }])
  await third.client.export.resume({ id: again[0]!.id })
  for await (const jobs of await third.client.jobs.watch()) {
    if (jobs.some(({ kind, state }) => kind === 'export' && state === 'done')) {
      break
    }
  }
  await third.close()

  const { client: fourth } = await openTestStudio(workspace)
  expect(await fourth.export.waiting()).toEqual([])
  const { exports } = await fourth.episodes.open({ episodeId })
  const finished = exports.filter(({ state }) => state === 'finished')
  expect(finished.map(({ preset }) => preset)).toEqual(['podcast-mp3'])
})
