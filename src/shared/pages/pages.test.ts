import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addPicture } from '../editing/pictures.ts'
import { BLANK_ASSET, EMPTY_TIMELINE, type Timeline, pictureAt } from '../editing/timeline.ts'
import { picturesSeen } from '../export/pictures-seen.ts'
import { Asset } from '../episodes/asset.ts'
import { pageTurns, shownPictures } from '../export/shown-pictures.ts'
import { renderPlan } from '../export/render-plan.ts'
import { frameStart, fromSeconds, toSeconds } from '../time/ticks.ts'
import {
  addPages,
  changePage,
  firstTurns,
  movePage,
  moveTurn,
  removePage,
  setTurns,
  splitPage,
  turnTo,
} from './edit-pages.ts'
import { heardTurns, storyLines, turnAsHeard } from './page-turns.ts'
import { aroundBoth, pageBox, viewOf } from './page-view.ts'
import { type Region, SMALLEST_SHARE, WHOLE, newPage } from './page.ts'

const SECONDS = 60

const BOOK: Timeline = {
  ...EMPTY_TIMELINE,
  clips: [{ id: 'c', assetId: 'voice', start: fromSeconds(0), end: fromSeconds(SECONDS) }],
  pages: ['a', 'b', 'c'].map((id) => newPage(id, `picture-${id}`, `Page ${id}.`)),
}

const regions: fc.Arbitrary<Region> = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.double({ min: 0, max: 1, noNaN: true })))
  .map(([left = 0, top = 0, wide = 0, high = 0]) => {
    const width = SMALLEST_SHARE + wide * (1 - SMALLEST_SHARE)
    const height = SMALLEST_SHARE + high * (1 - SMALLEST_SHARE)
    return { x: left * (1 - width), y: top * (1 - height), width, height }
  })
const sizes = fc.record({
  width: fc.integer({ min: 2, max: 6000 }),
  height: fc.integer({ min: 2, max: 6000 }),
})

test('pages are added once, ordered, and gone wherever they are shown', () => {
  const moved = movePage(BOOK, 'c', 0)
  expect(moved.pages.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  expect(addPages(moved, [newPage('a', 'x')])).toBe(moved)

  const shown = setTurns(moved, [
    { pageId: 'c', at: fromSeconds(0) },
    { pageId: 'a', at: fromSeconds(4) },
    { pageId: 'b', at: fromSeconds(SECONDS) },
  ])
  expect(firstTurns(shown)).toEqual([fromSeconds(0), fromSeconds(4), undefined])
  const without = removePage(shown, 'a')
  expect(pictureAt(without, fromSeconds(5))?.pageId).toBe('c')
})

test('a spread becomes two pages of one picture, in the order in which its script is read', () => {
  const text = { crop: { x: 0.1, y: 0, width: 0.8, height: 1 } }
  const spread = changePage(BOOK, 'b', text)

  expect(splitPage(spread, 'b').pages.slice(1, 3)).toMatchObject([
    { id: 'b', text: 'Page b.', crop: { x: 0.1, width: 0.4 } },
    { assetId: 'picture-b', text: '', crop: { x: 0.5, width: 0.4 } },
  ])
  expect(splitPage(spread, 'b', 'right').pages[1]?.crop.x).toBe(0.5)
})

test('a turn is moved on the frames of the episode; the same page can be turned to again', () => {
  const shown = setTurns(BOOK, [
    { pageId: 'a', at: fromSeconds(0) },
    { pageId: 'b', at: fromSeconds(10) },
  ])

  const moved = moveTurn(shown, 'turn-b', fromSeconds(12.01))
  expect(moved.pictures.map(({ pageId, at }) => [pageId, at])).toEqual([
    ['a', fromSeconds(0)],
    ['b', fromSeconds(12)],
  ])
  expect(moveTurn(moved, 'turn-b', fromSeconds(12))).toBe(moved)
  const beyond = moveTurn(moved, 'turn-b', fromSeconds(99)).pictures[1]?.at
  expect(beyond).toBe(fromSeconds(SECONDS - 1 / 30))

  const again = turnTo(moved, { pageId: 'b', at: fromSeconds(30) })
  expect(again.pictures.map(({ id }) => id)).toEqual(['turn-a', 'turn-b', 'turn-b~2'])
  const last = turnTo(again, { pageId: 'c', at: fromSeconds(SECONDS) }).pictures.at(-1)
  expect(last?.at).toBe(fromSeconds(SECONDS - 1 / 30))
})

test('pages turn where they are heard, through what was cut; the first opens the story', () => {
  const timeline = setTurns(
    {
      ...BOOK,
      clips: [
        { id: '1', assetId: 'voice', start: fromSeconds(2), end: fromSeconds(10) },
        { id: '2', assetId: 'voice', start: fromSeconds(20), end: fromSeconds(30) },
      ],
    },
    [{ pageId: 'b', at: fromSeconds(7) }],
  )
  const heard = [
    { pageId: 'a', assetId: 'voice', at: fromSeconds(3) },
    { pageId: 'c', assetId: 'voice', at: fromSeconds(21) },
  ]
  const turns = ({ pictures }: Timeline) =>
    pictures.map(({ pageId, at }) => [pageId, toSeconds(at)])

  expect(turns(turnAsHeard(timeline, heard))).toEqual([
    ['a', 0],
    ['b', 7],
    ['c', 9],
  ])
  const inCut = heard.map((turn) => ({ ...turn, at: fromSeconds(turn.pageId === 'c' ? 12 : 9) }))
  // Page b was not heard, and not between its neighbours either.
  expect(turns(turnAsHeard(timeline, inCut))).toEqual([
    ['a', 0],
    ['c', 8],
  ])
})

test('the first line of a page that was read tells its turn, in the recording it is heard in', () => {
  const line = (start: number | undefined) => ({
    text: '',
    repeats: [],
    reading:
      start === undefined
        ? null
        : { start: fromSeconds(start), end: fromSeconds(start + 1), words: [], confidence: 1 },
  })
  const pages = [newPage('a', 'p', 'One.\n\nTwo.'), newPage('b', 'p'), newPage('c', 'p', 'Three.')]
  const asset = (id: string) => Asset.parse({ ...RECORDING, id })

  expect(storyLines(pages).map(({ text }) => text)).toEqual(['One.', 'Two.', 'Three.'])
  expect(
    heardTurns(pages, { lines: [line(undefined), line(4), line(11)] }, [asset('x'), asset('y')]),
  ).toEqual([
    { pageId: 'a', assetId: 'x', at: fromSeconds(4) },
    { pageId: 'c', assetId: 'y', at: fromSeconds(1) },
  ])
})

const RECORDING = {
  ...{ episodeId: 'e', kind: 'audio', name: 'voice', file: 'voice.wav', storage: 'copied' },
  ...{ duration: fromSeconds(10), sizeBytes: 1, modifiedAtMs: 0, playable: true },
}

test('what is chosen of a page is seen whole, on a screen of any shape, with no bar that need not be', () => {
  fc.assert(
    fc.property(regions, sizes, sizes, (region, page, screen) => {
      const view = viewOf(region, page, screen)
      const [left, top] = [region.x * page.width, region.y * page.height]
      const tolerance = 1e-6 * Math.max(view.width, view.height)

      expect(view.width / view.height).toBeCloseTo(screen.width / screen.height, 5)
      expect(view.x).toBeLessThanOrEqual(left + tolerance)
      expect(view.y).toBeLessThanOrEqual(top + tolerance)
      expect(view.x + view.width).toBeGreaterThanOrEqual(
        left + region.width * page.width - tolerance,
      )
      expect(view.y + view.height).toBeGreaterThanOrEqual(
        top + region.height * page.height - tolerance,
      )
      const beyond = Math.max(-view.x, view.x + view.width - page.width)
      expect(beyond).toBeLessThanOrEqual(Math.max(0, view.width - page.width) / 2 + tolerance)
      const other = viewOf(WHOLE, page, screen)
      const around = aroundBoth(view, other)
      expect(around.width).toBeGreaterThanOrEqual(Math.max(view.width, other.width) - tolerance)
    }),
    { numRuns: 40 },
  )
})

test('a page is made of whole pixels of its picture', () => {
  fc.assert(
    fc.property(regions, sizes, (crop, size) => {
      const box = pageBox({ crop }, size)
      expect(Object.values(box).every(Number.isInteger)).toBe(true)
      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(size.width)
      expect(box.y + box.height).toBeLessThanOrEqual(size.height)
    }),
    { numRuns: 40 },
  )
})

test('however pages are turned, every frame shows one, and no turn reaches into another', () => {
  const turns = fc.array(
    fc.record({
      pageId: fc.constantFrom('a', 'b', 'c'),
      at: fc.integer({ min: 0, max: 90 }).map((frame) => fromSeconds(frame / 30)),
    }),
    { maxLength: 8 },
  )
  const fades = fc.integer({ min: 0, max: 60 }).map((frame) => fromSeconds(frame / 30))
  const ends = fc.option(fc.integer({ min: 0, max: 90 }))
  fc.assert(
    fc.property(turns, fades, ends, (wanted, pageFade, end) => {
      const turned = setTurns({ ...BOOK, pageFade }, wanted)
      const ended = { id: 'end', assetId: BLANK_ASSET, at: fromSeconds((end ?? 0) / 30) }
      const timeline = end === null ? turned : addPicture(turned, ended)
      const plan = renderPlan(timeline)
      expect(plan.stills.reduce((sum, { frames }) => sum + frames, 0)).toBe(plan.frames)
      const laid = pageTurns(shownPictures(timeline))
      expect(
        laid.every(({ at, frames }, index) => at + frames <= (laid[index + 1]?.at ?? plan.frames)),
      ).toBe(true)
      expect(laid.every(({ at }) => at >= 0)).toBe(true)
      // The window shows in every frame what is planned for it.
      let ends = 0
      const under = plan.stills.map((still) => ({ ...still, end: (ends += still.frames) }))
      for (let frame = 0; frame < 100; frame++) {
        const seen = picturesSeen(timeline, frameStart(frame, timeline.frameRate))
        const beneath = under.find(({ end }) => frame < end)
        const turn = laid.find(({ at, frames }) => frame >= at && frame < at + frames)
        const planned = [beneath?.page, turn?.page].flatMap((one) => one?.page.id ?? [])
        expect(seen.map(({ shown }) => shown.page?.id)).toEqual(planned)
        expect(seen.at(-1)?.opacity ?? 1).toBeCloseTo(
          turn ? turn.opacity + turn.step * (frame - turn.at) : 1,
        )
      }
    }),
    { numRuns: 40 },
  )
})
