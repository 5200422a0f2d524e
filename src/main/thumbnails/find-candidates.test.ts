import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appendAsset } from '#shared/editing/append-asset.ts'
import { EMPTY_TIMELINE } from '#shared/editing/timeline.ts'
import { WHOLE, newPage } from '#shared/pages/page.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { fromSeconds, toSeconds } from '#shared/time/ticks.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { aClip, aTimeline, anAsset } from '#testing/make-timeline.ts'
import { Folders } from '../workspace/folders.ts'
import { findCandidates } from './find-candidates.ts'

const SCENES = 10

test('candidates are sharp moments of different scenes; blurred, black and repeated ones are left out', async () => {
  const folder = await aFolder()
  // Each scene: a second black, a second blurred, two seconds sharp. The last scene is the first again.
  const scene = `hue=h='36*mod(floor(t/4),${SCENES - 1})':b='4*sin(mod(floor(t/4),${SCENES - 1}))/2'`
  const file = await makeMedia(
    join(folder, 'scenes.mp4'),
    [generated(`mandelbrot=s=640x360:r=5:start_scale=2:end_scale=0.02:end_pts=${SCENES * 20}`)],
    [
      ...['-t', `${SCENES * 4}`, '-g', '5', '-vf'],
      `${scene},gblur=sigma=12:enable='between(mod(t,4),1,1.99)',drawbox=t=fill:c=black:enable='lt(mod(t,4),1)'`,
    ],
  )
  const asset = {
    ...{ id: 'a', episodeId: 'e', kind: 'video', name: 'scenes.mp4', file, storage: 'referenced' },
    ...{ duration: fromSeconds(SCENES * 4), sizeBytes: 1, modifiedAtMs: 1, playable: true },
    video: { codec: 'h264', width: 640, height: 360, frameRate: { numerator: 5, denominator: 1 } },
    companions: [],
  } satisfies Asset
  const timeline = appendAsset(EMPTY_TIMELINE, {
    ...{ assetId: 'a', duration: asset.duration, clipId: 'c' },
  })
  const tools = { folders: new Folders(folder), programs, fontsFolder: '' }

  const moments = await findCandidates(tools, { timeline, assets: [asset] })

  expect(moments.length).toBeGreaterThanOrEqual(8)
  const within = moments.map((at) => toSeconds(at) % 4)
  expect(within.every((second) => second >= 1.99)).toBe(true)
})

test('each half of a spread is a candidate of its own; a page that is seen again is none', async () => {
  const folder = await aFolder()
  const spread = 'color=gray:s=640x360,drawbox=x=100:y=60:w=120:h=200:color=white:t=fill'
  const file = join(folder, 'spread.png')
  await makeMedia(file, [generated(spread)], ['-frames:v', '1'])
  const [left, right] = [0, 0.5].map((x) => ({
    ...newPage(`page ${x}`, 'spread'),
    crop: { ...WHOLE, x, width: 0.5 },
  }))
  const turns = [left, right, left].map((page, index) => ({
    ...{ id: `${index}`, assetId: 'spread', pageId: page!.id, at: fromSeconds(index) },
  }))
  const timeline = aTimeline({
    ...{ clips: [aClip('voice', 0, 3)], pages: [left!, right!], pictures: turns },
  })
  const tools = { folders: new Folders(folder), programs, fontsFolder: '' }

  const assets = [await anAsset('spread', file)]
  const moments = await findCandidates(tools, { timeline, assets })

  expect(moments.map(toSeconds)).toEqual([0, 1])
})
