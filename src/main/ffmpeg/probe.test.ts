import { createHash } from 'node:crypto'
import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { toSeconds } from '#shared/time/ticks.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { probe } from './probe.ts'

const SOUND = generated('sine=d=1.5:r=44100')
const PICTURE = generated('testsrc2=s=160x120:r=25:d=1.5')

test.each([
  ['wav', [SOUND], []],
  ['mp3', [SOUND], []],
  ['m4a', [SOUND], []],
  ['flac', [SOUND], []],
  ['ogg', [SOUND], ['-c:a', 'libvorbis']],
  ['opus', [SOUND], []],
  ['mp4', [PICTURE, SOUND], []],
  ['mov', [PICTURE, SOUND], []],
  ['mkv', [PICTURE, SOUND], []],
  ['webm', [PICTURE, SOUND], ['-c:v', 'libvpx', '-deadline', 'realtime']],
  ['avi', [PICTURE, SOUND], []],
])('a %s file is recognised with its length', async (extension, inputs, options) => {
  const file = await makeMedia(
    join(await aFolder(), `-a 'name' "🎧".${extension}`),
    inputs,
    options,
  )
  const before = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')

  const info = await probe(programs, file)

  expect(info.kind).toBe(inputs.length === 2 ? 'video' : 'audio')
  expect(toSeconds(info.duration)).toBeCloseTo(1.5, 0)
  expect(info.audio?.channels).toBe(1)
  expect(
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex'),
  ).toBe(before)
})

test('a phone video lying on its side is measured upright', async () => {
  const folder = await aFolder()
  const flat = await makeMedia(join(folder, 'flat.mp4'), [PICTURE], [])
  const turned = await makeMedia(
    join(folder, 'turned.mp4'),
    [{ file: flat }],
    ['-c', 'copy', '-metadata:s:v', 'rotate=90'],
  )

  const info = await probe(programs, turned)

  expect(info.video).toMatchObject({ width: 120, height: 160 })
})

test('the cover of a sound file does not make it a video', async () => {
  const folder = await aFolder()
  const cover = await makeMedia(
    join(folder, 'cover.png'),
    [generated('color=red:s=64x64:d=1')],
    ['-frames:v', '1'],
  )
  const file = await makeMedia(
    join(folder, 'covered.mp3'),
    [SOUND, { file: cover }],
    ['-map', '0', '-map', '1', '-disposition:v', 'attached_pic'],
  )

  expect((await probe(programs, file)).kind).toBe('audio')
  expect((await probe(programs, cover)).kind).toBe('image')
})

test('what is not media is refused by name', async () => {
  const folder = await aFolder()
  const refused = async (name: string, content: string | Buffer) => {
    await writeFile(join(folder, name), content)
    return expect(probe(programs, join(folder, name))).rejects.toMatchObject({
      failure: { code: 'media.notMedia', values: { name } },
    })
  }

  await refused('empty.wav', '')
  await refused('letter.mp3', 'Dear library, this is a letter. '.repeat(200))
  await refused('list.m3u8', '#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:1/x.ts\n#EXT-X-ENDLIST\n')
  await refused('list.txt', "ffconcat version 1.0\nfile '/etc/hostname'\n")
  await refused('page.pdf', '%PDF-1.4\n1 0 obj\n<<>>\nendobj\n')
  await mkdir(join(folder, 'folder.mp4'))
  await expect(probe(programs, join(folder, 'folder.mp4'))).rejects.toMatchObject({
    failure: { code: 'media.notMedia' },
  })
  await expect(probe(programs, join(folder, 'gone.mp4'))).rejects.toMatchObject({
    failure: { code: 'media.unreadable' },
  })
})

test('a video cut off before its index is refused', async () => {
  const file = await makeMedia(join(await aFolder(), 'half.mp4'), [PICTURE, SOUND], [])
  await truncate(file, 4000)

  await expect(probe(programs, file)).rejects.toMatchObject({ failure: { code: 'media.notMedia' } })
})
