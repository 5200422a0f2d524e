import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { keptOnDisk } from '#testing/kept-on-disk.ts'
import { aFolder } from '#testing/make-media.ts'
import { giveName } from './put-in-place.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test.skipIf(process.platform !== 'linux')(
  'a name is given when everything behind it is on the disk, and is then kept itself',
  async () => {
    const folder = await aFolder()
    const [partial, whole] = [join(folder, '.partial-v1'), join(folder, 'v1')]
    await mkdir(partial)
    await writeFile(join(partial, 'film.mp4'), 'a film')
    const kept = await keptOnDisk()

    await giveName(partial, whole)

    expect(kept).toEqual([join(partial, 'film.mp4'), partial, folder])
    expect(existsSync(partial)).toBe(false)
    expect(await readFile(join(whole, 'film.mp4'), 'utf8')).toBe('a film')
  },
)

test.skipIf(process.platform !== 'linux')('a file alone is kept as well', async () => {
  const folder = await aFolder()
  const [partial, whole] = [join(folder, '.partial-film.mp4'), join(folder, 'film.mp4')]
  await writeFile(partial, 'a film')
  const kept = await keptOnDisk()

  await giveName(partial, whole)

  expect(kept).toEqual([partial, folder])
  expect(await readFile(whole, 'utf8')).toBe('a film')
})
