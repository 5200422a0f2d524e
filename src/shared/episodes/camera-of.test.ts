import { expect, test } from 'vitest'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import { hasReader } from '../editing/camera.ts'
import { BLANK_ASSET } from '../editing/timeline.ts'
import { newPage } from '../pages/page.ts'
import { ZERO, fromSeconds } from '../time/ticks.ts'
import { Asset } from './asset.ts'
import { cameraOf, readerOf } from './camera-of.ts'

function recorded(name: string, companions: readonly string[] = []): Asset {
  return Asset.parse({
    ...{ id: name, episodeId: 'e', kind: 'video', name, storage: 'copied' },
    file: `episodes/e/takes/1/${name}.0.mp4`,
    ...{ duration: ZERO, sizeBytes: 1, modifiedAtMs: 0, playable: true },
    video: { codec: 'h264', width: 64, height: 48, frameRate: { numerator: 30, denominator: 1 } },
    companions: companions.map((assetId) => ({ assetId, offset: ZERO })),
  })
}

test('a screen shows nobody who reads; a camera beside it does, and a film that was brought in', () => {
  const camera = recorded('camera-1')
  const alone = recorded('screen-1')
  const both = recorded('screen-1', ['screen-2', 'camera-1'])
  const all = [camera, recorded('screen-2'), both]
  const film = { ...alone, storage: 'referenced' as const, file: '/media/screen-1.mp4' }

  expect(readerOf(alone, [alone])).toBeUndefined()
  expect(readerOf(camera, [camera])?.asset).toBe(camera)
  expect(readerOf(film, [film])?.asset).toBe(film)
  expect([readerOf(both, all)?.asset, cameraOf(both, all)?.asset]).toEqual([camera, camera])
})

test('a reader is offered where one is heard under pages, not in what opens or closes a story', () => {
  const [camera, outro] = [recorded('camera-1'), { ...recorded('camera-2'), id: 'outro' }]
  const voice = { ...camera, id: 'voice', kind: 'audio' as const }
  const pages = { pages: [newPage('page', 'picture')] }
  const pictures = [
    { id: 'turn', assetId: 'picture', pageId: 'page', at: ZERO },
    { id: 'end', assetId: BLANK_ASSET, at: fromSeconds(3) },
  ]
  const story = (reader: string) =>
    aTimeline({ ...pages, pictures, clips: [aClip(reader, 0, 3), aClip('outro', 0, 2)] })

  expect(hasReader(story('camera-1'), [camera, outro])).toBe(true)
  expect(hasReader(story('voice'), [voice, outro])).toBe(false)
})
