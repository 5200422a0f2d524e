import { expect, test } from 'vitest'
import { EMPTY_TIMELINE, type Timeline } from '#shared/editing/timeline.ts'
import { Asset } from '#shared/episodes/asset.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { newPage } from '#shared/pages/page.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { adoptImports, labelOfImport } from './edited-episode.ts'

function anAsset(id: string, kind: Asset['kind']): Asset {
  return Asset.parse({
    ...{ id, kind, episodeId: 'e', name: id, file: id, storage: 'copied', playable: true },
    ...{ duration: fromSeconds(kind === 'image' ? 0 : 10), sizeBytes: 1, modifiedAtMs: 0 },
  })
}

/** Only what adopting looks at. */
function read(assets: readonly Asset[], timeline: Timeline): EpisodeDocument {
  return { assets: [...assets], timeline } as EpisodeDocument
}

test('pages that came in are pages, and a take brings those that were turned to', () => {
  const known = { assets: [], timeline: EMPTY_TIMELINE }
  const picture = anAsset('p', 'image')
  const pages = [newPage('p', 'p', ''), newPage('half', 'p', '')]
  const edited = { timeline: EMPTY_TIMELINE, captions: [] }

  const withPages = adoptImports(edited, known, read([picture], { ...EMPTY_TIMELINE, pages }))

  expect(withPages.timeline).toMatchObject({ pages, pictures: [] })
  expect(labelOfImport(edited, withPages)).toBe('addPages')

  const before = read([picture], withPages.timeline)
  const typed = { ...withPages.timeline, pages: [newPage('p', 'p', 'typed meanwhile'), pages[1]!] }
  const turned = { id: 't-page-0', assetId: 'p', pageId: 'p', at: fromSeconds(0) }
  const taken = adoptImports(
    { timeline: typed, captions: [] },
    before,
    read([picture, anAsset('take', 'audio')], {
      ...withPages.timeline,
      clips: [{ id: 'c', assetId: 'take', start: fromSeconds(0), end: fromSeconds(10) }],
      pictures: [turned],
    }),
  )

  expect(taken.timeline.pages[0]?.text).toBe('typed meanwhile')
  expect(taken.timeline.pictures).toEqual([turned])
})
