import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder, generated, makeMedia } from '#testing/make-media.ts'
import { jobEnd, openTestStudio } from '#testing/open-test-studio.ts'

const NEW = { title: 'Kancil', format: 'podcast', language: 'id', showName: 'Dongeng' } as const

test('a voice that nobody waits for any more is not made to its end, and can be asked for again', async () => {
  const workspace = join(await aFolder(), 'ruang kerja')
  const noise = generated('anoisesrc=c=pink:a=0.2:r=48000:d=60')
  const file = await makeMedia(join(await aFolder(), 'bising.wav'), [noise], [])
  const studio = await openTestStudio(workspace)
  const { client } = studio
  const { id: episodeId } = await client.episodes.create(NEW)
  const files = { episodeId, files: [file], storage: 'copied' as const }
  const { jobIds } = await client.episodes.importFiles(files)
  await Promise.all(jobIds.map((id) => jobEnd(studio, id)))
  const { assets } = await client.episodes.open({ episodeId })
  const assetId = assets[0]?.id ?? ''
  const made = () => readdir(join(workspace, 'cache/voices')).catch(() => [])

  const changed = new AbortController()
  const first = client.voice.provide({ assetId, voice: 'rescue' }, { signal: changed.signal })
  const ended = first.catch((error: unknown) => error)
  await startedVoice()
  changed.abort()

  expect(await ended).toBeInstanceOf(Error)
  expect(await jobEnd(studio, await startedVoice())).toMatchObject({ state: 'cancelled' })
  expect(await made()).toEqual([])
  const { url } = await client.voice.provide({ assetId, voice: 'gentle' })
  expect(url).toBe(`media://voice/${assetId}/gentle`)
  expect(await made()).toEqual([expect.stringContaining(`${assetId}.gentle.`)])

  /** The id of the job that makes it, once it has begun. */
  async function startedVoice(): Promise<string> {
    for await (const jobs of await client.jobs.watch()) {
      const job = jobs.find(({ kind }) => kind === 'voice')
      if (job) {
        return job.id
      }
    }
    throw new Error('the studio was closed')
  }
})
