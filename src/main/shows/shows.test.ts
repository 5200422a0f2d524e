import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromSeconds } from '#shared/time/ticks.ts'
import { aFolder, generated, makeMedia } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'

const EPISODE = {
  title: 'Kancil',
  format: 'story',
  language: 'id',
  showName: 'Dongeng Sabtu',
} as const
const CHOICES = {
  colours: { ground: '#17324A', letters: '#FFFFFF', accent: '#F2BB3F' },
  font: 'sans',
  badge: 'Dongeng',
  lowerThird: { name: 'Bu Sari', role: '' },
  endCard: { text: 'Sampai jumpa', subtitle: '', seconds: 5 },
  description: '{title}, dari {show}',
  tags: ['dongeng'],
  language: 'id',
  madeForKids: true,
  captions: 'adult',
  marksWords: true,
} as const
const kit = { ...CHOICES, tags: [...CHOICES.tags] }

test('a kit is kept, and an episode of its show begins with it', async () => {
  const folder = await aFolder()
  const sound = await makeMedia(join(folder, 'musik.wav'), [generated('sine=d=1')], [])
  const logo = await makeMedia(
    join(folder, 'logo.png'),
    [generated('color=red:s=64x64')],
    ['-frames:v', '1'],
  )
  const workspace = join(folder, 'w')
  const { client, close } = await openTestStudio(workspace)
  const { id: episodeId, showId } = await client.episodes.create(EPISODE)
  await client.shows.saveKit({ showId, choices: kit })
  await client.shows.takeFile({ showId, part: 'music', file: sound })
  await client.shows.takeFile({ showId, part: 'logo', file: logo })
  await client.shows.change({ showId, name: 'Dongeng Minggu', spine: 4 })
  await close()

  const studio = await openTestStudio(workspace)
  const again = studio.client
  const found = await again.shows.open({ showId })
  expect(found).toMatchObject({ show: { name: 'Dongeng Minggu', spine: 4 }, kit })
  const { music } = found.kit.files
  const played = await studio.resolveMedia(`media://kit/${showId}/${music?.id}`)
  expect(played?.startsWith(join(workspace, 'shows', showId))).toBe(true)

  const { details, kit: known } = await again.episodes.open({ episodeId })
  expect(known).toEqual(found.kit)
  expect(details).toMatchObject({ description: 'Kancil, dari Dongeng Minggu', tags: ['dongeng'] })
  expect(details.madeForKids).toBeUndefined()
  const marksWords = async (format: 'story' | 'podcast') => {
    const made = await again.episodes.create({ ...EPISODE, format, showName: 'Dongeng Minggu' })
    return (await again.episodes.open({ episodeId: made.id })).timeline.captionLook.marksWords
  }
  expect([await marksWords('story'), await marksWords('podcast')]).toEqual([true, false])

  const { assets } = await again.shows.bringInto({ episodeId })
  expect(await again.shows.bringInto({ episodeId })).toEqual({ assets })
  const opened = await again.episodes.open({ episodeId })
  expect(opened.assets.map(({ id }) => id)).toEqual([assets.logo?.id, assets.music?.id])
  expect(opened.timeline.clips).toEqual([])
  await again.shows.dropFile({ showId, part: 'music' })
  expect((await again.shows.open({ showId })).kit.files.music).toBeUndefined()
  expect(existsSync(played ?? '')).toBe(true)
})

test('a kit is drawn as episodes will have it', async () => {
  const studio = await openTestStudio(join(await aFolder(), 'w'))
  const { showId } = await studio.client.episodes.create(EPISODE)

  const urls = Object.values(await studio.client.shows.preview({ showId, choices: kit }))

  expect(new Set(urls).size).toBe(3)
  const files = await Promise.all(urls.map((url) => studio.resolveMedia(url)))
  expect(files.every((file) => file !== undefined)).toBe(true)
})

test('a recipe may ask for the kit of its show', async () => {
  const folder = await aFolder()
  const intro = await makeMedia(join(folder, 'intro.wav'), [generated('sine=d=1')], [])
  await makeMedia(join(folder, 'talk.wav'), [generated('sine=d=4')], [])
  const { client } = await openTestStudio(join(folder, 'w'))
  const { showId } = await client.episodes.create(EPISODE)
  await client.shows.saveKit({ showId, choices: kit })
  await client.shows.takeFile({ showId, part: 'intro', file: intro })
  const recipe = {
    ...{ show: EPISODE.showName, title: 'Merak', format: 'story', language: 'id' },
    ...{ media: ['talk.wav'], kit: true, exports: [] },
    thumbnail: { at: '0:01', title: 'Merak' },
  }
  await writeFile(join(folder, 'recipe.json'), JSON.stringify(recipe))

  const progress = await client.recipes.produce({ file: join(folder, 'recipe.json') })
  for await (const _ of progress) {
    // it ends when all is done
  }

  const made = (await client.episodes.list()).find(({ episode }) => episode.title === 'Merak')
  const document = await client.episodes.open({ episodeId: made?.episode.id ?? '' })
  const { clips, overlays, captionLook } = document.timeline
  expect(captionLook.marksWords).toBe(true)
  expect(clips.map(({ id }) => id).filter((id) => id.startsWith('kit-'))).toEqual([
    ...['kit-intro', 'kit-end-card'],
  ])
  expect(overlays.map(({ kind }) => kind)).toEqual(['lowerThird', 'title'])
  expect(document.details.description).toBe('Merak, dari Dongeng Sabtu')
  expect(document.thumbnail).toMatchObject({ at: fromSeconds(2), badge: 'Dongeng', hasLogo: false })
})

test('what cannot be is refused', async () => {
  const folder = await aFolder()
  const sound = await makeMedia(join(folder, 'musik.wav'), [generated('sine=d=1')], [])
  const { client } = await openTestStudio(join(folder, 'w'))
  const { showId } = await client.episodes.create(EPISODE)
  await client.episodes.create({ ...EPISODE, showName: 'Klinik Sitasi' })
  const refused = async (asked: Promise<unknown>, code: string) =>
    await expect(asked).rejects.toMatchObject({ data: { code } })

  const taken = { showId, name: 'Klinik Sitasi', spine: 0 }
  await refused(client.shows.change(taken), 'show.nameTaken')
  await refused(client.shows.takeFile({ showId, part: 'logo', file: sound }), 'show.wrongFile')
  await refused(client.shows.open({ showId: 'none' }), 'show.missing')
  expect((await client.shows.open({ showId })).kit.files).toEqual({})
})
