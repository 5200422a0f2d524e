import { spawn } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseRssFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { aFolder, generated, makeMedia, toneWithSilences } from '#testing/make-media.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'
import { produce } from '#testing/produce.ts'
import { serveFolder } from '#testing/serve-folder.ts'
import { feedGuid } from './identity.ts'

test('a guid is the one the namespace gives for an address', () => {
  // The example of podcastindex.org/namespace/1.0.
  expect(feedGuid('https://podnews.net/rss/')).toBe('9b024349-ccf0-5f69-a609-6b82873eab3c')
})

async function writeRecipe(folder: string, changes: object): Promise<string> {
  await makeMedia(join(folder, 'cerita.wav'), [toneWithSilences(3)], [])
  await writeFile(
    join(folder, 'takarir.srt'),
    '1\n00:00:00,000 --> 00:00:02,000\nPada suatu hari\n',
  )
  const recipe = {
    ...{ show: 'Dongeng Sabtu', title: 'Kancil & Buku Tua', format: 'podcast', language: 'id' },
    ...{ media: ['cerita.wav'], captions: { file: 'takarir.srt' } },
    chapters: [
      { at: 0, title: 'Salam; #1' },
      { at: 1.5, title: 'Rimba' },
    ],
    thumbnail: { at: 0, title: 'Kancil' },
    details: { description: 'Sebuah dongeng.' },
    exports: ['podcast-mp3'],
    publish: ['podcast'],
    ...changes,
  }
  await writeFile(join(folder, 'resep.json'), JSON.stringify(recipe))
  return join(folder, 'resep.json')
}

// Two exports with all their pictures: a busy computer takes its time.
test(
  'a recipe puts its episode into a feed that players can use',
  { timeout: 120_000 },
  async () => {
    const folder = await aFolder()
    const studio = await openTestStudio(join(folder, 'w'))
    const address = await serveFolder(join(folder, 'w', 'podcasts'))
    await makeMedia(
      join(folder, 'sampul.png'),
      [generated('color=red:s=1400x1400')],
      ['-frames:v', '1'],
    )
    const words = { description: 'Dongeng.', category: 'storiesForKids', cover: 'sampul.png' }
    const podcast = { ...words, address: `${address}/dongeng` }
    const recipe = await writeRecipe(folder, { podcast })

    const first = await produce(studio, recipe)
    const [shelved] = await studio.client.podcast.list()
    // Where the folder lies is known only now; the feed is made anew with it.
    const moved = {
      ...shelved?.settings,
      address: `${address}/${shelved?.folder?.split('/').at(-1)}`,
    }
    const { feedUrl = '' } = await studio.client.podcast.save({
      showId: shelved?.showId ?? '',
      settings: { ...shelved?.settings, ...moved } as never,
    })

    expect(first.publications).toEqual([
      {
        destination: 'podcast',
        state: 'published',
        url: expect.stringMatching(/^file:.*feed\.xml$/),
      },
    ])
    const feed = await readFeed(feedUrl)
    const item = feed.items?.[0]
    expect(feed.podcast?.guid).toBe(feedGuid(`${address}/dongeng/feed.xml`))
    const [sound] = item?.enclosures ?? []
    const whole = await fetch(sound?.url ?? '')
    expect((await whole.arrayBuffer()).byteLength).toBe(sound?.length)
    const part = await fetch(sound?.url ?? '', { headers: { range: 'bytes=0-2' } })
    expect([part.status, await part.text()]).toEqual([206, 'ID3'])
    const chapters = await fetch(item?.podcast?.chapters?.url ?? '')
    expect(await chapters.json()).toMatchObject({
      chapters: [{ startTime: 0, title: 'Salam; #1' }, { startTime: 1.5 }],
    })
    const transcript = await fetch(item?.podcast?.transcripts?.[0]?.url ?? '')
    expect(await transcript.text()).toContain('Pada suatu hari')
    for (const picture of [feed.itunes?.image, item?.itunes?.image]) {
      expect((await fetch(picture ?? '', { method: 'HEAD' })).status).toBe(200)
    }

    const again = await produce(studio, await writeRecipe(folder, { thumbnail: undefined }))
    const [after, ...others] = (await readFeed(feedUrl)).items ?? []
    expect(again.publications).toEqual(first.publications)
    expect(others).toEqual([])
    expect({ guid: after?.guid, date: after?.pubDate }).toEqual({
      ...{ guid: item?.guid, date: item?.pubDate },
    })
    expect(after?.enclosures?.[0]?.url).not.toBe(sound?.url)
    // A player that read the old feed a moment ago still finds the old sound.
    expect((await fetch(sound?.url ?? '', { method: 'HEAD' })).status).toBe(200)
    const document = await studio.client.episodes.open({ episodeId: first.episode })
    expect(document.publications).toMatchObject([{ destination: 'podcast', version: 2 }])

    await studio.client.podcast.remove({ episodeId: first.episode })
    expect((await readFeed(feedUrl)).items ?? []).toEqual([])
    expect((await fetch(after?.enclosures?.[0]?.url ?? '')).status).toBe(404)
    const left = await studio.client.episodes.open({ episodeId: first.episode })
    expect(left.publications).toEqual([])
  },
)

test('two podcasts do not lie in the same folder on the web', async () => {
  const { client } = await openTestStudio(join(await aFolder(), 'w'))
  const episode = { title: 'Kancil', format: 'podcast', language: 'id' } as const
  await client.episodes.create({ ...episode, showName: 'Dongeng' })
  await client.episodes.create({ ...episode, showName: 'Bincang' })
  const [one, other] = await client.podcast.list()
  const save = (podcast: typeof one, address: string) =>
    client.podcast.save({
      ...{ showId: podcast!.showId, settings: { ...podcast!.settings, address } },
    })
  await save(one, 'https://perpus.example/siniar')
  await expect(save(other, 'http://perpus.example/siniar/')).rejects.toMatchObject({
    data: { code: 'podcast.addressTaken', values: { show: one!.showName } },
  })
  await save(one, 'https://perpus.example/siniar')
  await save(other, 'https://perpus.example/bincang')
})

test('a recipe whose podcast says too little is refused before anything is made', async () => {
  const folder = await aFolder()
  const studio = await openTestStudio(join(folder, 'w'))
  const podcast = { ownerEmail: 'siniar', cover: 'takarir.srt' }
  const recipe = await writeRecipe(folder, { podcast, exports: ['podcast-m4a'] })

  await expect(produce(studio, recipe)).rejects.toMatchObject({
    failure: {
      code: 'recipe.faults',
      values: {
        faults: expect.stringMatching(
          /^podcast\.cover: .*\npodcast\.description: .*\npodcast\.ownerEmail: .*\npodcast\.address: .*$/,
        ),
      },
    },
  })
  expect(await studio.client.episodes.list()).toEqual([])
})

async function readFeed(url: string) {
  return parseRssFeed(await (await fetch(url)).text())
}

const PUBLISHER = join(import.meta.dirname, '../../../testing/publish-without-end.ts')
const ROUNDS = 5

/** Kills the publishing program in the middle of its work; answers the last number it said was published. */
async function publishAndKill(
  folder: string,
  begin: number,
  milliseconds: number,
): Promise<number> {
  const args = [PUBLISHER, folder, String(begin)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (data) => {
    if (said === '') {
      setTimeout(() => child.kill('SIGKILL'), milliseconds)
    }
    said += data
  })
  await new Promise((resolve) => child.on('close', resolve))
  return Number(said.split('\n').slice(0, -1).at(-1))
}

test(`killed ${ROUNDS} times while publishing, the feed is whole and names only what is there`, async () => {
  const folder = join(await aFolder(), 'siniar')
  await mkdir(dirname(folder), { recursive: true })
  let next = 1
  for (let round = 0; round < ROUNDS; round++) {
    const last = await publishAndKill(folder, next, 7 + 11 * round)
    const text = await readFile(join(folder, 'feed.xml'), 'utf8')
    const { items = [] } = parseRssFeed(text)

    expect(text.endsWith('</rss>\n')).toBe(true)
    const numbers = items.map(({ title = '' }) => Number(title.split(' ')[1]))
    expect(Math.max(...numbers)).toBeGreaterThanOrEqual(last)
    for (const { enclosures, podcast } of items) {
      const inFolder = (url = '') => join(folder, new URL(url).pathname)
      expect((await readFile(inFolder(enclosures?.[0]?.url))).length).toBe(enclosures?.[0]?.length)
      await readFile(inFolder(podcast?.transcripts?.[0]?.url))
      await readFile(inFolder(podcast?.chapters?.url))
    }
    next = Math.max(...numbers) + 2
  }
})
