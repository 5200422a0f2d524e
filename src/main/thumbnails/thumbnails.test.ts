import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fromSeconds, ZERO } from '#shared/time/ticks.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { probe } from '../ffmpeg/probe.ts'
import { renderThumbnail } from './render-thumbnail.ts'

const FONTS = join(import.meta.dirname, '../../../resources/fonts')

test('a thumbnail is 1280x720 and under 2 MB, whatever the picture and the title', async () => {
  const folder = await aFolder()
  const video = await makeMedia(
    join(folder, "it's a [video], 50%.mp4"),
    [generated('testsrc2=s=320x240:d=2')],
    [],
  )
  const noise = await makeMedia(
    join(folder, 'noise.png'),
    [generated("nullsrc=s=1600x900:d=1,geq='random(1)*255':128:128")],
    ['-frames:v', '1'],
  )
  const pictures = [{ file: video, at: fromSeconds(1) }, { file: noise, at: ZERO }, undefined]
  for (const [index, picture] of pictures.entries()) {
    const target = join(folder, `thumbnail ${index}.jpg`)

    await renderThumbnail({
      programs,
      picture,
      title: "Kancil's {Buku} Tua, 100%: \\o/",
      fontsFolder: FONTS,
      target,
    })

    expect((await probe(programs, target)).video).toMatchObject({ width: 1280, height: 720 })
    expect((await stat(target)).size).toBeLessThan(2_000_000)
  }
})
