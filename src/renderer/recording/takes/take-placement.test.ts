import { expect, test } from 'vitest'
import { EMPTY_TIMELINE } from '#shared/editing/timeline.ts'
import { placeClips } from '#shared/editing/place-clips.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { Take } from '#shared/recording/take.ts'
import { ZERO, fromSeconds } from '#shared/time/ticks.ts'
import { importedAssets, isOnTimeline, takeClips } from './take-placement.ts'

function anAsset(id: string, seconds: number, companionIds: string[] = []): Asset {
  return {
    id,
    episodeId: 'e',
    kind: 'audio',
    name: `${id}.wav`,
    file: `${id}.wav`,
    storage: 'copied',
    duration: fromSeconds(seconds),
    sizeBytes: 1,
    modifiedAtMs: 0,
    playable: true,
    companions: companionIds.map((assetId) => ({ assetId, offset: ZERO })),
  }
}

function aTake(assetIds: string[], seconds: number, change: Partial<Take> = {}): Take {
  return {
    id: 'take',
    episodeId: 'e',
    number: 1,
    name: '',
    startedAtMs: 0,
    duration: fromSeconds(seconds),
    sizeBytes: 1,
    sources: [],
    markers: [],
    clips: assetIds.map((assetId) => ({
      id: `clip-${assetId}`,
      assetId,
      start: fromSeconds(0.5),
      end: fromSeconds(seconds + 0.5),
    })),
    lost: [],
    ...change,
  }
}

const WORDS = {
  newId: () => 'clip',
  title: ({ number }: { number: number }) => `Halaman ${number}`,
}

test('a take lies on the timeline as long as it was, without what came before "go"', () => {
  const take = aTake(['a'], 10)
  const episode = { assets: [anAsset('a', 10.5)], timeline: EMPTY_TIMELINE }

  const { clips } = takeClips(take, episode, WORDS)

  expect(clips).toEqual([
    { id: 'clip', assetId: 'a', start: fromSeconds(0.5), end: fromSeconds(10.5) },
  ])
  const timeline = placeClips(EMPTY_TIMELINE, { clips, chapters: [] })
  expect(isOnTimeline(timeline, take)).toBe(true)
})

test('pages that were marked become chapters, sentences said again do not', () => {
  const at = fromSeconds(3)
  const take = aTake(['a'], 10, {
    markers: [
      { id: '1', kind: 'retry', number: 1, at: fromSeconds(1) },
      { id: '2', kind: 'page', number: 2, at },
    ],
  })

  const { chapters } = takeClips(
    take,
    { assets: [anAsset('a', 10)], timeline: EMPTY_TIMELINE },
    WORDS,
  )

  expect(chapters.map(({ title, at }) => [title, at])).toEqual([
    ['Halaman 1', ZERO],
    ['Halaman 2', at],
  ])
})

test('the files of a take are not listed as imported ones', () => {
  const assets = [anAsset('a', 1, ['b']), anAsset('b', 1), anAsset('import', 1)]

  expect(importedAssets(assets, [aTake(['a'], 1)]).map(({ id }) => id)).toEqual(['import'])
})
