import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import {
  BLANK_ASSET,
  type Timeline,
  pictureAt,
  placedClips,
  timelineLength,
} from '../editing/timeline.ts'
import { turnTo } from '../pages/edit-pages.ts'
import { newPage } from '../pages/page.ts'
import { ZERO, fromSeconds, toSeconds } from '../time/ticks.ts'
import { contrastFaults, contrastRatio } from './contrast.ts'
import { filledDescription, startingDetails, unknownPlaceholders } from './description-template.ts'
import { EMPTY_KIT, type ShowKit } from './kit.ts'
import { plateLook } from './look.ts'
import { placeKit } from './place-kit.ts'

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`.toUpperCase())

test('contrast is counted as WCAG does', () => {
  expect(contrastRatio('#FFFFFF', '#000000')).toBeCloseTo(21, 5)
  expect(contrastRatio('#777777', '#FFFFFF')).toBeCloseTo(4.478, 3)
})

test('whatever the colours, what is suggested mends them, and quiet letters can be read', () => {
  fc.assert(
    fc.property(colour, colour, colour, (ground, letters, accent) => {
      const faults = contrastFaults({ ground, letters, accent })
      const mended = faults.reduce(
        (colours, fault) => ({ ...colours, [fault.colour]: fault.mended }),
        { ground, letters, accent },
      )

      expect(contrastFaults(mended)).toEqual([])
      const { quiet } = plateLook({ spine: 0 }, { colours: mended, font: undefined })
      expect(contrastRatio(quiet, ground)).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('a description is filled in; lines without content go, other braces stay', () => {
  const template = '{title} · {show}\n\nBooks:\n{credits}\n\n{chapters}\n\n{url}'
  const episode = { title: 'Kancil', show: 'Dongeng Sabtu', records: [], chapters: [] }

  expect(filledDescription(template, episode)).toBe('Kancil · Dongeng Sabtu\n\nBooks:\n\n{url}')
  expect(unknownPlaceholders(template)).toEqual(['url'])
  const full = {
    ...episode,
    records: [{ title: 'Kancil', authors: ['Sari'], year: 2019 }],
    chapters: [{ id: 'a', at: ZERO, title: 'Hutan' }],
  }
  expect(filledDescription('{credits}\n{chapters}', full)).toBe('Sari. Kancil. 2019\n0:00 Hutan')
  const started = startingDetails({ ...EMPTY_KIT, madeForKids: true, tags: ['anak'] }, episode)
  expect([started.madeForKids, started.tags]).toEqual([undefined, ['anak']])
})

const TALK = aTimeline({ clips: [aClip('talk', 0, 20)] })
const KIT: ShowKit = {
  ...EMPTY_KIT,
  lowerThird: { name: 'Bu Sari', role: 'Pustakawan' },
  endCard: { text: 'Sampai jumpa', subtitle: '', seconds: 6 },
}
const ASSETS = {
  logo: { id: 'logo', duration: ZERO },
  intro: { id: 'intro', duration: fromSeconds(3) },
  outro: { id: 'outro', duration: fromSeconds(2) },
  music: { id: 'music', duration: fromSeconds(9) },
}

test('a kit opens and closes an episode, with a name, music under what is said, and an end card', () => {
  const placed = placeKit(TALK, KIT, ASSETS)

  expect(placed.clips.map(({ assetId }) => assetId)).toEqual([
    ...['intro', 'talk', 'outro', BLANK_ASSET],
  ])
  expect(toSeconds(timelineLength(placed))).toBe(31)
  expect(placed.music).toMatchObject([{ at: fromSeconds(3), end: fromSeconds(23) }])
  expect(placed.overlays.map(({ kind, at, end }) => [kind, toSeconds(at), toSeconds(end)])).toEqual(
    [
      ['lowerThird', 4, 8],
      ['title', 25, 31],
      ['picture', 25, 31],
    ],
  )
})

test('placed again nothing changes; a new file and new words take the place of the old', () => {
  const placed = placeKit(TALK, KIT, ASSETS)
  const changed = { ...KIT, endCard: { ...KIT.endCard, text: 'Da-dah' } }
  const assets = { ...ASSETS, intro: { id: 'intro 2', duration: fromSeconds(5) } }
  const again = placeKit(placed, changed, assets)

  expect(placeKit(placed, KIT, ASSETS)).toEqual(placed)
  expect(placedClips(again).map(({ clip, start }) => [clip.assetId, toSeconds(start)])).toEqual([
    ...[['intro 2', 0] as const, ['talk', 5] as const, ['outro', 25] as const],
    [BLANK_ASSET, 27],
  ])
  expect(again.overlays.map((overlay) => 'text' in overlay && overlay.text)).toContain('Da-dah')
  const bare = placeKit(placed, EMPTY_KIT, {})
  expect(bare.clips.map(({ assetId }) => assetId)).toEqual(['talk'])
  expect([bare.music, bare.overlays]).toEqual([[], []])
  expect(placeKit(aTimeline({}), KIT, ASSETS)).toEqual(aTimeline({}))
})

test('pages end where the show closes its story, also those that are turned later', () => {
  const story = { ...TALK, pages: [newPage('page', 'picture')] }
  const seenAt = (timeline: Timeline, second: number) =>
    pictureAt(timeline, fromSeconds(second))?.pageId
  const turned = turnTo(placeKit(story, KIT, ASSETS), { pageId: 'page', at: fromSeconds(3) })

  expect([1, 4, 22, 24, 30].map((second) => seenAt(turned, second))).toEqual([
    ...[undefined, 'page', 'page', undefined, undefined],
  ])
  expect(placeKit(turned, KIT, ASSETS)).toBe(turned)
  const longer = { ...ASSETS, intro: { id: 'longer', duration: fromSeconds(5) } }
  expect(seenAt(placeKit(turned, KIT, longer), 24)).toBe('page')
  expect(placeKit(turned, EMPTY_KIT, {}).pictures.map(({ pageId }) => pageId)).toEqual(['page'])
})
