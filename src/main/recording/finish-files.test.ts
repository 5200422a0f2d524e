import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { keptOnDisk } from '#testing/kept-on-disk.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { finishPicture } from './finish-files.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test.skipIf(process.platform !== 'linux')(
  'what takes the place of recorded pieces is on the disk before it has its name',
  async () => {
    const folder = await aFolder()
    const pieces = ['screen.0.0', 'screen.0.1'].map((name) => `${name}.recording`)
    for (const piece of pieces) {
      const made = await makeMedia(join(folder, `${piece}.mp4`), [generated('testsrc2=d=1')], [])
      await rename(made, join(folder, piece))
    }
    const kept = await keptOnDisk()

    const finished = await finishPicture(
      { programs, freeBytes: () => Promise.resolve(1e12) },
      {
        ...{ folder, key: 'screen', kind: 'screen', stretch: 0 },
        files: pieces.map((file, index) => ({
          ...{ kind: 'file', stretch: 0, track: 'screen', file },
          startedAtMs: index * 1500,
        })),
      },
    )

    expect(finished?.replaced).toEqual(pieces.map((piece) => join(folder, piece)))
    expect(existsSync(finished!.file)).toBe(true)
    expect(kept).toEqual([expect.stringContaining('.partial-'), folder])
  },
)
