import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aFolder, generated, makeMedia, programs, toneWithSilences } from '#testing/make-media.ts'
import { toSeconds } from '#shared/time/ticks.ts'
import { streamFfmpeg } from '#main/ffmpeg/stream.ts'
import { openTestStudio } from '#testing/open-test-studio.ts'

/** A model without weights: beside some checkouts. */
const MODEL = join(import.meta.dirname, '../../../shared/media/whisper-for-tests-tiny.bin')
const CLI = join(import.meta.dirname, 'index.ts')

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CLI, ...args, '--lang', 'en'], { stdio: 'pipe' })
}

async function run(args: readonly string[]) {
  const child = start(args)
  const output = { stdout: '', stderr: '' }
  child.stdout?.on('data', (data) => (output.stdout += data))
  child.stderr?.on('data', (data) => (output.stderr += data))
  const code = await new Promise((resolve) => child.on('close', resolve))
  return {
    code,
    ...output,
    result: () => JSON.parse(output.stdout.trim().split('\n').at(-1) ?? ''),
  }
}

async function aRecipe(changes: object = {}) {
  const folder = await aFolder()
  await makeMedia(join(folder, 'narration.wav'), [toneWithSilences(8)], [])
  await makeMedia(
    join(folder, 'page 1.png'),
    [generated('color=red:s=640x360:d=1')],
    ['-frames:v', '1'],
  )
  await writeFile(
    join(folder, 'captions.srt'),
    '1\n00:00:00,000 --> 00:00:03,000\nsatu\n\n2\n00:00:05,000 --> 00:00:06,000\ndua\n',
  )
  const recipe = {
    show: 'Dongeng Sabtu',
    title: 'Kancil',
    format: 'story',
    language: 'id',
    media: ['narration.wav'],
    keep: [
      ['0:00', '0:02.5'],
      ['0:04', 7],
    ],
    pictures: [{ file: 'page 1.png', at: '0:00' }],
    captions: { file: 'captions.srt' },
    chapters: [{ at: '0:00', title: 'Pembuka' }],
    thumbnail: { at: '0:01', title: 'Kancil' },
    details: { description: 'd', tags: ['dongeng'], privacy: 'unlisted', madeForKids: true },
    records: [{ title: 'Buku Tua', authors: ['A. Penulis'] }],
    campaign: 'Literasi Anak',
    exports: ['youtube-720p', 'podcast-mp3'],
    publish: ['practice'],
    ...changes,
  }
  const file = join(folder, 'recipe.json')
  await writeFile(file, JSON.stringify(recipe))
  return { folder, file, workspace: join(folder, 'workspace') }
}

test('a recipe becomes a published episode, and once more a second version of the same', async () => {
  const { file, workspace } = await aRecipe()

  for (const version of [1, 2]) {
    const { code, result, stderr } = await run([
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
  const { file, workspace } = await aRecipe({ pages, pictures: [], exports: [], publish: [] })

  const { code, result } = await run(['produce', file, '--workspace', workspace, '--json'])

  expect(code).toBe(0)
  expect(result().warnings.map((warning: { code: string }) => warning.code)).toContain(
    'pictureBeyondEnd',
  )
  const { client } = await openTestStudio(workspace)
  const { timeline, assets } = await client.episodes.open({ episodeId: result().episode })
  expect(timeline.pages.map(({ text }) => text)).toEqual(['Satu.', 'Dua.', ''])
  expect(timeline.pages[1]?.to).toEqual(to)
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

  const { code, result } = await run(['produce', file, '--workspace', workspace, '--json'])

  expect(code).toBe(0)
  const brightest = async (second: number) => {
    const frame = { file: result().exports[0].file, options: ['-ss', `${second}`] }
    const filter = 'crop=iw:ih/3:0:ih*2/3,format=gray'
    const output = ['-frames:v', '1', '-vf', filter, '-f', 'rawvideo']
    const pieces: Buffer[] = []
    for await (const piece of streamFfmpeg(
      { inputs: [frame], output },
      { programs, subject: file },
    )) {
      pieces.push(Buffer.from(piece))
    }
    return Buffer.concat(pieces).toSorted().at(-1)
  }
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

    const { code, result } = await run(['produce', file, '--workspace', workspace, '--json'])

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

  const { code, result } = await run(['produce', file, '--workspace', workspace, '--json'])

  expect(code).toBe(0)
  expect(result().exports[0].durationMs).toBeGreaterThan(4700)
  expect(result().exports[0].durationMs).toBeLessThan(4900)
})

test('every fault of a bad recipe is named with its place, and nothing is written', async () => {
  const { file, workspace } = await aRecipe({
    format: 'song',
    keep: [
      ['0:05', '0:01'],
      ['nonsense', 3],
    ],
    captions: { speech: {} },
    exports: ['youtube-8k'],
    typo: 1,
  })

  const { code, stderr } = await run(['produce', file, '--workspace', workspace, '--json'])

  expect(code).toBe(2)
  for (const place of [
    'format:',
    'keep[0]:',
    'keep[1][0]:',
    'captions.speech.model:',
    'exports[0]:',
    'typo:',
  ]) {
    expect(stderr).toContain(`\n${place}`)
  }
  expect(existsSync(join(workspace, 'episodes'))).toBe(false)
})

test('files that are missing or are not what they should be are named', async () => {
  const { folder, file, workspace } = await aRecipe({
    media: ['gone.wav', 'letter.mp3'],
    pictures: [{ file: 'narration.wav', at: 0 }],
  })
  await writeFile(join(folder, 'letter.mp3'), 'Dear library')

  const { code, stderr } = await run(['produce', file, '--workspace', workspace])

  expect(code).toBe(2)
  expect(stderr).toMatch(/media\[0\]: The file .*gone\.wav does not exist/)
  expect(stderr).toMatch(/media\[1\]: The file .*letter\.mp3 is not media/)
  expect(stderr).toMatch(/pictures\[0\]\.file: The file .*narration\.wav is not a picture/)
})

test('a recipe that is not JSON is refused', async () => {
  const folder = await aFolder()
  await writeFile(join(folder, 'r.json'), '{ "show": ')

  const { code, stderr } = await run([
    'produce',
    join(folder, 'r.json'),
    '--workspace',
    join(folder, 'w'),
  ])

  expect(code).toBe(2)
  expect(stderr).toContain('is not valid JSON')
})

async function startLongExport() {
  const { folder, file, workspace } = await aRecipe({ keep: undefined, exports: ['youtube-1080p'] })
  await makeMedia(
    join(folder, 'narration.wav'),
    [generated('testsrc2=s=320x180:r=30:d=60'), generated('sine=d=60')],
    ['-f', 'matroska', '-c:v', 'mpeg4', '-y'],
  )
  const child = start(['produce', file, '--workspace', workspace])
  const exports = join(workspace, 'episodes')
  const isRendering = async () => {
    const names = await readdir(exports, { recursive: true }).catch(() => [])
    return names.some((name) => name.includes('.partial-') && name.endsWith('.mp4'))
  }
  while (!(await isRendering())) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { child, workspace, exports, gone: new Promise((resolve) => child.on('close', resolve)) }
}

async function leftovers(exports: string): Promise<string[]> {
  const names = await readdir(exports, { recursive: true })
  return names.filter((name) => /partial|\.mp4$/.test(name))
}

test('Ctrl+C during an export leaves nothing half-finished', async () => {
  const { child, exports, gone } = await startLongExport()
  child.kill('SIGINT')

  expect(await gone).toBe(1)
  expect(await leftovers(exports)).toEqual([])
})

test('killed during an export, the next start shows it as interrupted and clears it away', async () => {
  const { child, workspace, exports, gone } = await startLongExport()
  child.kill('SIGKILL')
  await gone

  const studio = await openTestStudio(workspace)

  expect((await studio.client.workspace.info()).interruptedExports).toBe(1)
  const [summary] = await studio.client.episodes.list()
  const document = await studio.client.episodes.open({ episodeId: summary?.episode.id ?? '' })
  expect(document.exports.map(({ state }) => state)).toEqual(['interrupted'])
  expect(document.publications).toEqual([])
  expect(await leftovers(exports)).toEqual([])
  await mkdir(exports, { recursive: true })
})
