import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { joinedFrames } from '#shared/export/smart/joined-frames.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { copySource } from './copy-source.ts'
import { pictureStream } from './picture-stream.ts'
import { Checksum, type HandedOn, readBack } from './read-back.ts'
import type { SmartWork } from './smart-work.ts'

const SIZE = { width: 320, height: 180 }
const RATE = { numerator: 30, denominator: 1 }

/** A file, and what handing on all of its frames says of them. */
async function handedOn() {
  const folder = await aFolder()
  const file = await makeMedia(
    join(folder, 'a.mp4'),
    [generated('testsrc2=s=320x180:r=30:d=2')],
    ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', '10'],
  )
  const store = await copySource(programs, file, { size: SIZE, rate: RATE })
  const joined = joinedFrames([{ ...store, shift: 0 }])
  const checksum = new Checksum()
  const form = { size: SIZE, rate: RATE, config: store.config }
  const stream = pictureStream(joined.taken, form, (frame) => checksum.add(frame))
  const made = join(folder, 'made.mp4')
  await writeFile(made, await buffer(Readable.from(stream)))
  const options = { programs, subject: 'test' }
  const work = { request: { programs }, options, size: SIZE, rate: RATE } as SmartWork
  const read = (changed: Partial<HandedOn> = {}) =>
    readBack(made, { joined, config: store.config, checksum, ...changed }, work)
  return { store, joined, made, read }
}

test('a file that has every frame as it was handed on is whole, and told how many they are', async () => {
  const { read } = await handedOn()
  expect((await read()).frames).toBe(60)
})

test('one bit that changed on the way is found', async () => {
  const { made, read } = await handedOn()
  const bytes = await readFile(made)
  bytes[bytes.length - 200]! ^= 1
  await writeFile(made, bytes)

  await expect(read()).rejects.toThrow('frames that changed on the way')
})

test('a frame too few, one at another moment, and other parameters are found', async () => {
  const { store, joined, read } = await handedOn()
  const one = joinedFrames([{ ...store, frames: store.frames.slice(1), shift: 0 }])
  const later = joinedFrames([{ ...store, shift: 1 }])
  const [first = new Uint8Array(), ...others] = store.config.sequences
  const changed = [first.map((byte, at) => (at === 3 ? byte ^ 1 : byte)), ...others]

  await expect(read({ joined: one })).rejects.toThrow('60 frames joined, not as planned')
  await expect(read({ joined: later })).rejects.toThrow('not as planned')
  await expect(read({ joined, config: { ...store.config, sequences: changed } })).rejects.toThrow(
    'other parameters',
  )
})
