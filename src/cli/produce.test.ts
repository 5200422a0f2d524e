import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { programs } from '#testing/make-media.ts'
import { aRecipe } from '#testing/recipe.ts'
import { runCli } from '#testing/run-cli.ts'
import { toSeconds } from '#shared/time/ticks.ts'
import { streamFfmpeg } from '#main/ffmpeg/stream.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'

/** A model without weights: beside some checkouts. */
const MODEL = join(import.meta.dirname, '../../../shared/media/whisper-for-tests-tiny.bin')

/** How bright the dots of a file's first picture are, 0 to 255. */
async function grays(file: string, options: readonly string[], filter: string): Promise<Buffer> {
  const picture = ['-map', '0:v', '-frames:v', '1', '-vf', `${filter},format=gray`]
  const command = { inputs: [{ file, options }], output: [...picture, '-f', 'rawvideo'] }
  const pieces: Buffer[] = []
  for await (const piece of streamFfmpeg(command, { programs, subject: file })) {
    pieces.push(Buffer.from(piece))
  }
  return Buffer.concat(pieces)
}

test('a recipe becomes a published episode, and once more a second version of the same', async () => {
  const { file, workspace } = await aRecipe()

  for (const version of [1, 2]) {
    const { code, result, stderr } = await runCli([
      'produce',
      file,
      '--workspace',
      workspace,
      '--json',
    ])

    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringContaining('YouTube will show no chapters'),
    })
    const made = result()
    expect(
      made.exports.map((value: { preset: string; durationMs: number }) => [
        value.preset,
        value.durationMs,
      ]),
    ).toEqual([
      ['youtube-720p', 5500],
      ['podcast-mp3', 5500],
    ])
    expect(made.exports[0].file).toContain(`/v${version}/`)
    // Podcast programs show covers as squares.
    expect(await grays(made.exports[1].file, [], 'null')).toHaveLength(1400 * 1400)
    expect(await readFile(made.captions[0].vtt, 'utf8')).toBe(
      'WEBVTT\n\n00:00:00.000 --> 00:00:02.500\nsatu\n\n00:00:03.500 --> 00:00:04.500\ndua\n',
    )
    expect([made.thumbnail, made.captions[0].srt].every(existsSync)).toBe(true)
    expect(made.publications).toEqual([
      {
        destination: 'practice',
        state: 'published',
        url: expect.stringMatching(/^file:.*index\.html$/),
      },
    ])
  }
  const studio = await openTestStudio(workspace)
  const [episode, ...others] = await studio.client.episodes.list()
  expect(others).toEqual([])
  const document = await studio.client.episodes.open({ episodeId: episode?.episode.id ?? '' })
  expect(document.assets.map(({ name }) => name)).toEqual(['narration.wav', 'page 1.png'])
  expect(document.records.map(({ title }) => title)).toEqual(['Buku Tua'])
})

test('a recipe makes a story of pages, turned at its times', async () => {
  const to = { x: 0.2, y: 0.2, width: 0.6, height: 0.6 }
  const pages = [
    { picture: 'page 1.png', text: 'Satu.', at: '0:00' },
    { picture: 'page 1.png', text: 'Dua.', at: '0:03', to },
    { picture: 'page 1.png', at: '0:59' },
  ]
  const reader = { corner: 'topLeft' }
  const story = { pages, reader, pictures: [], exports: [], publish: [] }
  const { file, workspace } = await aRecipe(story)

  const { code, result } = await runCli(['produce', file, '--workspace', workspace, '--json'])

  expect(code).toBe(0)
  const warned = result().warnings.map(({ code: about }: { code: string }) => about)
  // Nobody is seen in a recording of a voice.
  expect(warned).toEqual(expect.arrayContaining(['pictureBeyondEnd', 'noReader']))
  const { client } = await openTestStudio(workspace)
  const { timeline, assets } = await client.episodes.open({ episodeId: result().episode })
  expect(timeline.pages.map(({ text }) => text)).toEqual(['Satu.', 'Dua.', ''])
  expect(timeline.pages[1]?.to).toEqual(to)
  expect(timeline.camera).toMatchObject({ overPages: true, corner: 'topLeft' })
  expect(timeline.pictures.map(({ pageId, at }) => [pageId, toSeconds(at)])).toEqual([
    ['page-1', 0],
    ['page-2', 3],
  ])
  expect(assets.map(({ name, storage }) => [name, storage])).toEqual([
    ['narration.wav', 'referenced'],
    ['page 1.png', 'copied'],
  ])
})

test('captions are written into the picture on wish', async () => {
  const captions = { file: 'captions.srt', burn: true, markWords: true }
  const { file, workspace } = await aRecipe({ captions, exports: ['youtube-720p'], publish: [] })

  const { code, result } = await runCli(['produce', file, '--workspace', workspace, '--json'])

  expect(code).toBe(0)
  const { file: video } = result().exports[0]
  const brightest = async (second: number) =>
    (await grays(video, ['-ss', `${second}`], 'crop=iw:ih/3:0:ih*2/3')).toSorted().at(-1)
  expect(await brightest(1)).toBeGreaterThan(200)
  expect(await brightest(5)).toBeLessThan(150)
  // A file tells no times of words: nothing can be marked, and that is said.
  expect(result().warnings.map((warning: { code: string }) => warning.code)).toContain(
    'wordsNotMarked',
  )
})

test.skipIf(!existsSync(MODEL))(
  'a recording in which nobody speaks becomes an episode without captions, and that is said',
  async () => {
    const { file, workspace } = await aRecipe({
      keep: undefined,
      captions: { speech: { model: MODEL, language: 'en' } },
      exports: ['podcast-mp3'],
      publish: [],
    })

    const { code, result } = await runCli(['produce', file, '--workspace', workspace, '--json'])

    expect(code).toBe(0)
    expect(result().captions).toEqual([])
    expect(result().warnings).toContainEqual({
      code: 'nothingHeard',
      message: expect.stringContaining('No speech'),
    })
  },
)

test('silences longer than asked are shortened', async () => {
  const removeSilence = { longerThan: 0.3, leave: 0.1 }
  const { file, workspace } = await aRecipe({
    removeSilence,
    keep: undefined,
    publish: [],
    exports: ['podcast-mp3'],
  })

  const { code, result } = await runCli(['produce', file, '--workspace', workspace, '--json'])

  expect(code).toBe(0)
  expect(result().exports[0].durationMs).toBeGreaterThan(4700)
  expect(result().exports[0].durationMs).toBeLessThan(4900)
})
