import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EMPTY_KIT } from '../shows/kit.ts'
import { plateLook } from '../shows/look.ts'
import { ZERO, fromSeconds } from '../time/ticks.ts'
import { layOutLowerThird, layOutTitle, letteredDocument } from './lettered-overlay.ts'

const LAID = { id: 'o', at: ZERO, end: fromSeconds(4), fadeIn: ZERO, fadeOut: ZERO }
const LOOK = plateLook({ spine: 0 }, EMPTY_KIT)
const HD = { width: 1920, height: 1080 }

const words = fc.array(
  fc.oneof(
    fc.stringMatching(/^[a-z]{1,12}$/),
    fc.stringMatching(/^[A-ZÀ-ÿĀ-ſ]{1,40}$/),
    fc.stringMatching(/^[\u0627-\u064A]{1,20}$/),
    fc.stringMatching(/^[\uA984-\uA9C0]{1,20}$/),
  ),
  { maxLength: 14 },
)
const texts = words.map((list) => list.join(' ').slice(0, 200))
const sizes = fc.constantFrom(
  HD,
  { width: 1280, height: 720 },
  { width: 1080, height: 1920 },
  { width: 640, height: 360 },
  { width: 256, height: 144 },
  { width: 1024, height: 768 },
  { width: 720, height: 720 },
)

test('whatever is written, and in whatever picture, it lies within the picture in whole even pixels', () => {
  fc.assert(
    fc.property(texts, texts, sizes, fc.boolean(), (first, second, size, isTitle) => {
      const { box } = isTitle
        ? layOutTitle({ ...LAID, kind: 'title', text: first, subtitle: second }, size, LOOK)
        : layOutLowerThird({ ...LAID, kind: 'lowerThird', name: first, role: second }, size, LOOK)

      expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(size.width)
      expect(box.y + box.height).toBeLessThanOrEqual(size.height)
      expect([box.x, box.y, box.width, box.height].every((value) => value % 2 === 0)).toBe(true)
    }),
  )
})

test('every word is drawn, in the fonts that ship with the studio', () => {
  const title = { ...LAID, kind: 'title', text: 'Kancil قصة', subtitle: 'Sabtu' } as const
  const document = letteredDocument(layOutTitle(title, HD, LOOK))

  expect(document).toMatch(/\\fnSource Serif 4 SemiBold\\fs[\d.]+}.?Kancil /)
  expect(document).toMatch(/\\fnNoto Naskh Arabic SemiBold\\fs[\d.]+}قصة/)
  expect(document).toMatch(/\\fnPlus Jakarta Sans SemiBold\\fs[\d.]+}.?Sabtu/)
  expect(document).toContain('\\1c&H638AE5&')
})

test('a show with colours and letters of its own has them on its plates', () => {
  const colours = { ground: '#17324A', letters: '#FFFFFF', accent: '#F2BB3F' }
  const look = plateLook({ spine: 0 }, { colours, font: 'sans' })
  const name = { ...LAID, kind: 'lowerThird', name: 'Bu Sari', role: '' } as const
  const document = letteredDocument(layOutLowerThird(name, HD, look))

  expect(document).toContain('\\1c&H4A3217&')
  expect(document).toContain('\\1c&H3FBBF2&')
  expect(document).toMatch(/\\1c&HFFFFFF&.*Plus Jakarta Sans ExtraBold.*Bu Sari/)
})

test('a picture of half the size has everything half as large; a small one has larger letters', () => {
  const title = { ...LAID, kind: 'title', text: 'Kancil', subtitle: 'Dongeng' } as const
  const share = (width: number, height: number) =>
    layOutTitle(title, { width, height }, LOOK).box.width / width

  expect(share(1280, 720)).toBeCloseTo(share(1920, 1080), 2)
  expect(share(640, 360)).toBeGreaterThan(share(1920, 1080) * 1.2)
})

test('an Arabic name stands on the right, with its bar on the right', () => {
  const name = (text: string) =>
    layOutLowerThird({ ...LAID, kind: 'lowerThird', name: text, role: '' }, HD, LOOK)

  expect(name('Siti').box.x).toBe(96)
  const arabic = name('د. أحمد')
  expect(arabic.box.x + arabic.box.width).toBe(1920 - 96)
  expect([arabic.align, name('12 Siti').align]).toEqual(['right', 'left'])
})
