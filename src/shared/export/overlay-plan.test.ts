import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aClip, aTimeline } from '#testing/make-timeline.ts'
import type { Overlay } from '../editing/timeline.ts'
import { type Ticks, frameStart, fromSeconds, ticks } from '../time/ticks.ts'
import { frameAt, overlayOpacity, planOverlay, planOverlays } from './overlay-plan.ts'

const RATE = { numerator: 30_000, denominator: 1001 }
const EPISODE = aTimeline({ frameRate: RATE, clips: [aClip('a', 0, 20)] })

function aTitle(at: Ticks, end: Ticks, fade = fromSeconds(0.4)): Overlay {
  return { id: 'o', kind: 'title', text: 'T', subtitle: '', at, end, fadeIn: fade, fadeOut: fade }
}

const times = fc.integer({ min: 0, max: 20_000 }).map((ms) => fromSeconds(ms / 1000))
const titles = fc
  .tuple(times, times, fc.integer({ min: 0, max: 9000 }))
  .map(([a, b, fade]) =>
    aTitle(ticks(Math.min(a, b)), ticks(Math.max(a, b)), fromSeconds(fade / 1000)),
  )

test('something is seen of an overlay in each of its frames and in no other, all of it between its fades', () => {
  fc.assert(
    fc.property(titles, (title) => {
      const planned = planOverlay(title, RATE, 600)
      const { firstFrame, frames, fadeIn, fadeOut } = planned
      const opacities = Array.from({ length: 700 }, (_, frame) => overlayOpacity(planned, frame))

      expect(fadeIn + fadeOut).toBeLessThanOrEqual(frames)
      expect(Math.min(fadeIn, fadeOut)).toBeGreaterThanOrEqual(0)
      const [end, last] = [firstFrame + frames, firstFrame + frames - fadeOut]
      const wrong = opacities.filter((opacity, frame) => {
        const isSeen = frame >= firstFrame && frame < end
        const isFull = frame >= firstFrame + fadeIn && frame < last
        return opacity > 0 !== isSeen || (opacity === 1) !== isFull
      })
      expect(wrong).toEqual([])
    }),
  )
})

test('a title without words, or beyond the last frame, is not laid over anything', () => {
  const blank: Overlay = { ...aTitle(fromSeconds(1), fromSeconds(2)), text: ' ' } as Overlay
  const late = aTitle(fromSeconds(30), fromSeconds(31))
  expect(planOverlays({ ...EPISODE, overlays: [blank, late] })).toEqual([])
})

test('a frame is seen from its very start until the next', () => {
  for (const frame of [0, 1, 29, 12_345]) {
    expect(frameAt(frameStart(frame, RATE), RATE)).toBe(frame)
    expect(frameAt(ticks(frameStart(frame + 1, RATE) - 1), RATE)).toBe(frame)
  }
})
