import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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

  const { assets } = await again.shows.bringInto({ episodeId })
  expect(await again.shows.bringInto({ episodeId })).toEqual({ assets })
  const opened = await again.episodes.open({ episodeId })
  expect(opened.assets.map(({ id }) => id)).toEqual([assets.logo?.id, assets.music?.id])
  expect(opened.timeline.clips).toEqual([])
  await again.shows.dropFile({ showId, part: 'music' })
  expect((await again.shows.open({ showId })).kit.files.music).toBeUndefined()
  expect(existsSync(played ?? '')).toBe(true)
})

test('a kit is drawn as episodes will have it; its colours change what is drawn', async () => {
  const studio = await openTestStudio(join(await aFolder(), 'w'))
  const { client } = studio
  const { showId } = await client.episodes.create(EPISODE)
  const { colours: _, ...usual } = kit

  const own = await client.shows.preview({ showId, choices: kit })
  const plain = await client.shows.preview({ showId, choices: usual })

  const urls = [...Object.values(own), ...Object.values(plain)]
  expect(new Set(urls).size).toBe(6)
  const files = await Promise.all(urls.map((url) => studio.resolveMedia(url)))
  expect(files.every((file) => file !== undefined)).toBe(true)
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
