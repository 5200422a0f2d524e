import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from '../lettering/text-width.ts'
import { EMPTY_KIT } from '../shows/kit.ts'
import { thumbnailLook } from '../shows/look.ts'
import { ZERO } from '../time/ticks.ts'
import { layOutThumbnail } from './lay-out-thumbnail.ts'
import { moveFrame } from '../frame-on-picture/move-frame.ts'
import { SMALLEST_PLACE, TIME_STAMP, besideTimeStamp } from './places.ts'
import { isReadableSmall } from './readable.ts'
import { THUMBNAIL_SHAPES, THUMBNAIL_SIZE, THUMBNAIL_TEMPLATES } from './thumbnail.ts'
import { thumbnailDocument } from './thumbnail-document.ts'

/** Latin with marks, Arabic, Cyrillic, Devanagari with its signs, and Han, which has no spaces. */
const word = fc.oneof(
  fc.stringMatching(/^[A-Za-zÀ-ÿĀ-ſ0-9!?,.-]{1,24}$/),
  fc.stringMatching(/^[\u0627-\u064A]{1,16}$/),
  fc.stringMatching(/^[А-я]{1,20}$/),
  fc.stringMatching(/^([\u0915-\u0939][\u093E-\u094C]?){1,10}$/),
  fc.stringMatching(/^[\u4E00-\u9FA5]{1,16}$/),
)
const title = fc
  .array(word, { minLength: 1, maxLength: 9 })
  .map((words) => words.join(' ').slice(0, 120))
const share = fc.double({ min: 0, max: 1, noNaN: true })
const place = fc
  .record({ x: share, y: share, width: share, height: share })
  .map((by) => moveFrame({ x: 0, y: 0, width: 0, height: 0 }, by, SMALLEST_PLACE))
const LOOK = thumbnailLook({ spine: 1 }, EMPTY_KIT)
const looks = fc.constantFrom(LOOK, thumbnailLook({ spine: 1 }, { font: 'serif' }))
const size = fc.constantFrom(THUMBNAIL_SIZE, THUMBNAIL_SHAPES.square, THUMBNAIL_SHAPES.tall)

test('words in five scripts lie within their box, wherever it is and whatever they are', () => {
  const template = fc.constantFrom(...THUMBNAIL_TEMPLATES)
  const asked = fc.record({ title, guest: title.map((text) => text.slice(0, 60)), place, template })
  fc.assert(
    fc.property(asked, size, looks, (thumbnail, onto, look) => {
      const laid = layOutThumbnail({ at: ZERO, ...thumbnail }, onto, look).title
      const { x, y, width, height } = laid?.box ?? { x: 0, y: 0, width: 0, height: 0 }
      const lines = laid?.stack.lines ?? []
      const widest = Math.max(
        0,
        ...lines.map((line) => textWidth(line.text, line.fontSize, line.font)),
      )

      expect(laid === undefined).toBe(thumbnail.template === 'bare')
      expect(laid?.y ?? 0).toBeGreaterThanOrEqual(y - 0.01)
      expect((laid?.y ?? 0) + (laid?.stack.height ?? 0)).toBeLessThanOrEqual(y + height + 0.01)
      expect(widest).toBeLessThanOrEqual(width + 0.01)
      expect(x + width).toBeLessThanOrEqual(onto.width + 0.01)
    }),
  )
})

test('nothing is ever placed where the length is written', () => {
  fc.assert(
    fc.property(place, (wanted) => {
      const kept = besideTimeStamp(wanted)
      const isFree =
        kept.x + kept.width <= TIME_STAMP.x + 1e-9 || kept.y + kept.height <= TIME_STAMP.y + 1e-9
      expect(isFree).toBe(true)
      expect(Math.min(kept.width, kept.height)).toBeGreaterThanOrEqual(SMALLEST_PLACE - 1e-9)
    }),
  )
})

test('a short title is larger than a long one, and only a long one is too small in a list', () => {
  const long =
    'Cara menulis daftar pustaka yang benar untuk skripsi, tesis dan disertasi, langkah demi langkah, dari awal sampai selesai'
  expect(isReadableSmall({ at: ZERO, title: 'Kancil dan Buku Tua' }, LOOK)).toBe(true)
  expect(
    isReadableSmall(
      { at: ZERO, title: long, place: { x: 0.05, y: 0.1, width: 0.4, height: 0.3 } },
      LOOK,
    ),
  ).toBe(false)
  expect(isReadableSmall({ at: ZERO, title: long, template: 'bare' }, LOOK)).toBe(true)
})

test('braces and backslashes in a title are letters, not commands', () => {
  const layout = layOutThumbnail({ at: ZERO, title: '{\\b1}Tebal' }, THUMBNAIL_SIZE, LOOK)
  expect(thumbnailDocument(layout)).toContain('\\{\\\u2060b1\\}Tebal')
})

test('series and number stand on a plate; without both there is none', () => {
  const withBadge = { at: ZERO, title: 'Kancil', badge: 'Dongeng Sabtu', number: '14' }
  const [line] = layOutThumbnail(withBadge, THUMBNAIL_SIZE, LOOK).badge?.stack.lines ?? []
  expect(line?.text).toContain('Dongeng Sabtu 14')
  expect(layOutThumbnail({ at: ZERO, title: 'Kancil' }, THUMBNAIL_SIZE, LOOK).badge).toBeUndefined()
})
