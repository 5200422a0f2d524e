import { createHash } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { agree } from '../../e2e/youtube-stand-in/agree.ts'
import { aFolder, generated, makeMedia, toneWithSilences } from '#testing/make-media.ts'
import { runCli } from '#testing/run-cli.ts'
import { aClientFile, aStandIn, uploadEnvironment } from '#testing/upload.ts'

async function aConnectedWorkspace() {
  const folder = await aFolder()
  const standIn = await aStandIn()
  const environment = uploadEnvironment(standIn.url)
  const workspace = join(folder, 'workspace')
  const client = await aClientFile(folder)
  const command = (...args: string[]) =>
    runCli([...args, '--workspace', workspace], { environment })
  let isAgreed = false
  const onOutput = (text: string) => {
    const line = text.split('\n')[0] ?? ''
    if (!isAgreed && text.includes('\n')) {
      isAgreed = true
      void agree(JSON.parse(line).open)
    }
  }
  const connected = await runCli(
    ['youtube', 'connect', '--client', client, '--json', '--workspace', workspace],
    { environment, onOutput },
  )
  return { folder, standIn, environment, workspace, command, connected }
}

async function writeRecipe(folder: string, changes: object = {}): Promise<string> {
  await makeMedia(join(folder, 'narration.wav'), [toneWithSilences(4)], [])
  await makeMedia(
    join(folder, 'page.png'),
    [generated('color=red:s=640x360:d=1')],
    ['-frames:v', '1'],
  )
  await writeFile(join(folder, 'captions.srt'), '1\n00:00:00,000 --> 00:00:02,000\nsatu\n')
  const recipe = {
    ...{ show: 'Dongeng Sabtu', title: 'Kancil', format: 'story', language: 'id' },
    media: ['narration.wav'],
    pictures: [{ file: 'page.png', at: '0:00' }],
    captions: { file: 'captions.srt' },
    details: { description: 'd', privacy: 'unlisted', madeForKids: true, playlists: ['Dongeng'] },
    exports: ['youtube-720p'],
    publish: ['youtube'],
    ...changes,
  }
  const file = join(folder, 'recipe.json')
  await writeFile(file, JSON.stringify(recipe))
  return file
}

// Five programs and two exports, one after the other: a busy computer takes its time.
test('a recipe is on YouTube, once, however often it is run', { timeout: 180_000 }, async () => {
  const { folder, standIn, workspace, command, connected } = await aConnectedWorkspace()
  expect(connected).toMatchObject({ code: 0, stderr: '' })
  expect(connected.result()).toMatchObject({
    state: 'connected',
    keptIn: 'file',
    channel: { title: 'Perpustakaan Kota' },
  })
  expect((await stat(join(workspace, 'secrets', 'youtube-practice.json'))).mode & 0o777).toBe(0o600)
  const recipe = await writeRecipe(folder, { checklist: { signedBy: 'Rina Wulandari' } })

  const produced = await command('produce', recipe, '--json')

  const { exports, publications, warnings } = produced.result()
  expect(warnings).toEqual([])
  const [video] = standIn.world.videos
  expect(publications).toEqual([
    { destination: 'youtube', state: 'done', url: `https://www.youtube.com/watch?v=${video?.id}` },
  ])
  const bytes = await readFile(exports[0].file)
  expect(video).toMatchObject({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    notifySubscribers: 'false',
    thumbnail: { type: 'image/jpeg' },
    resource: { status: { privacyStatus: 'unlisted' } },
  })
  expect(standIn.world.captions.map(({ language }) => language)).toEqual(['id'])
  expect(standIn.world.playlists.map(({ videoIds }) => videoIds)).toEqual([[video?.id]])

  const again = await command('produce', recipe, '--json')
  expect(again.result().publications).toEqual(publications)
  expect(standIn.world.videos).toHaveLength(1)
  const queue = (await command('queue', 'list', '--json')).result()
  expect(queue.uploads.map(({ state }: { state: string }) => state)).toEqual(['done'])
})

test('what waits goes on with the next run', async () => {
  const { folder, standIn, command } = await aConnectedWorkspace()
  standIn.world.faults.order({ op: 'chunk', kind: 'answer', status: 503, times: 8 })

  const produced = await command('produce', await writeRecipe(folder), '--json')
  expect(produced.result().publications).toMatchObject([{ state: 'waiting', url: '' }])
  expect(produced.result().warnings).toMatchObject([{ code: 'checklistOpen' }])
  standIn.world.faults.clear()
  const ran = await command('queue', 'run', '--until-empty', '--json')

  expect(ran.code).toBe(0)
  expect(ran.result().uploads).toMatchObject([{ state: 'done' }])
  // Nobody answered for it by name, so nobody sees it.
  expect(standIn.world.videos.map(({ resource }) => resource['status'])).toMatchObject([
    { privacyStatus: 'private' },
  ])
})

test('a recipe for YouTube must say whether it is made for kids, and name a video', async () => {
  const folder = await aFolder()
  const recipe = await writeRecipe(folder, { details: {}, exports: ['podcast-mp3'] })

  const { code, stderr } = await runCli([
    'produce',
    recipe,
    '--workspace',
    join(folder, 'workspace'),
  ])

  expect(code).toBe(2)
  expect(stderr).toContain('\ndetails.madeForKids:')
  expect(stderr).toContain('\nexports:')
})

test('a server that is not on this computer is refused', async () => {
  const folder = await aFolder()
  const { code, stderr } = await runCli(
    ['youtube', 'status', '--workspace', join(folder, 'workspace')],
    { environment: { ...process.env, PUSTAKA_GOOGLE_URL: 'http://example.org' } },
  )

  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('example.org') })
})

test('clients of another type are refused by name', async () => {
  const folder = await aFolder()
  const client = await aClientFile(folder, 'web')
  const { code, stderr } = await runCli([
    'youtube',
    'connect',
    '--client',
    client,
    '--workspace',
    join(folder, 'workspace'),
  ])

  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('Web application') })
})
