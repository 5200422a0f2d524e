import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyTimeline } from '#testing/any-timeline.ts'
import { withEndCards } from './end-cards.ts'
import { timelineLength } from './timeline.ts'

test('cards follow each other to the very end, and newer ones take their place', () => {
  const card = (text: string) => ({ text, subtitle: 'x'.repeat(300) })
  fc.assert(
    fc.property(anyTimeline, fc.integer({ min: 1, max: 4 }), (timeline, count) => {
      const length = timelineLength(timeline)
      fc.pre(length >= count * 2)
      const cards = Array.from({ length: count }, (_, index) => card(`${index}`))
      const { overlays } = withEndCards(withEndCards(timeline, [card('old')]), cards)
      expect(overlays.map((overlay) => overlay.kind === 'title' && overlay.text)).toEqual(
        cards.map(({ text }) => text),
      )
      expect(overlays.at(-1)?.end).toBe(length)
      overlays.slice(1).forEach(({ at }, index) => expect(at).toBe(overlays[index]?.end))
      expect(overlays[0]?.at).toBeGreaterThanOrEqual(length / 2 - 1)
      expect(withEndCards({ ...timeline, overlays }, [])).toEqual(timeline)
    }),
    { numRuns: 30 },
  )
})
