import type { PictureSize } from '../export/exported-episode.ts'
import { SANS } from '../lettering/fonts.ts'
import type { Box } from '../overlays/plate.ts'
import { LETTERS_CONTRAST, contrastRatio } from '../shows/contrast.ts'
import type { ThumbnailLook } from '../shows/look.ts'
import { type TextStack, stackTexts } from '../overlays/text-stack.ts'
import { besideTimeStamp, usualPlace } from './places.ts'
import type { Thumbnail, ThumbnailPlace, ThumbnailTemplate } from './thumbnail.ts'

export const CREAM = '#FDF6E9'
export const DARK = '#121B24'
const TURMERIC = '#FFD25F'

/** Words on a picture, and where they lie. */
export interface PlacedWords {
  /** In pixels. The words never leave it. */
  readonly box: Box
  readonly stack: TextStack
  readonly x: number
  readonly y: number
  readonly align: 'left' | 'centre' | 'right'
}

export interface ThumbnailLayout {
  readonly size: PictureSize
  readonly template: ThumbnailTemplate
  readonly look: ThumbnailLook
  /** What the title's letters stand on, and are outlined with. */
  readonly ground: string
  /** A thousandth of the picture's shorter side: what all measures are multiples of. */
  readonly unit: number
  readonly title: PlacedWords | undefined
  readonly badge: PlacedWords | undefined
}

/** Between a badge's words and the edge of its plate, in units. */
export const BADGE_PADDING = { across: 50, along: 22 } as const

/** Lays the words of a thumbnail out for a picture of any size: the same for what is shown and what is written. */
export function layOutThumbnail(
  thumbnail: Thumbnail,
  size: PictureSize,
  look: ThumbnailLook,
): ThumbnailLayout {
  const template = thumbnail.template ?? 'side'
  const unit = Math.min(size.width, size.height) / 1000
  const { ground, ...colours } = titleColours(template, look)
  const layout = { size, template, look, ground, unit, colours }
  return template === 'bare'
    ? { ...layout, title: undefined, badge: undefined }
    : {
        ...layout,
        title: placeTitle(thumbnail, layout),
        badge: placeBadge(thumbnail, layout),
      }
}

/** Where the title of a thumbnail may lie, in shares of the picture. */
export function titlePlace(thumbnail: Thumbnail, size: PictureSize): ThumbnailPlace {
  const usual = usualPlace(thumbnail.template ?? 'side', isWide(size))
  // A place is chosen on the wide picture; the others have their own.
  return isWide(size) ? besideTimeStamp(thumbnail.place ?? usual) : usual
}

type Measures = Pick<ThumbnailLayout, 'size' | 'template' | 'look' | 'unit'> & {
  readonly colours: Pick<TitleColours, 'letters' | 'bright'>
}

function placeTitle(
  thumbnail: Thumbnail,
  { size, template, look, unit, colours }: Measures,
): PlacedWords | undefined {
  const place = titlePlace(thumbnail, size)
  const box = {
    ...{ x: place.x * size.width, y: place.y * size.height },
    ...{ width: place.width * size.width, height: place.height * size.height },
  }
  const hasGuest = (thumbnail.guest ?? '').trim() !== ''
  const stack = stackTexts([
    {
      ...{ text: thumbnail.title, font: look.font, colour: colours.letters, width: box.width },
      ...{ height: box.height * (hasGuest ? 0.72 : 1), mostLines: 5 },
      ...{ largest: 205 * unit, smallest: 60 * unit },
    },
    {
      ...{ text: thumbnail.guest ?? '', font: SANS, colour: colours.letters, width: box.width },
      ...{ height: box.height * 0.19, mostLines: 2, largest: 70 * unit, smallest: 42 * unit },
    },
  ])
  if (stack.lines.length === 0) {
    return undefined
  }
  const align = template === 'frame' ? 'centre' : stack.isRightToLeft ? 'right' : 'left'
  const spare = box.height - stack.height
  return {
    box,
    stack: withBrightLine(stack, colours.bright),
    align,
    x: box.x + { left: 0, centre: box.width / 2, right: box.width }[align],
    y: box.y + (template === 'side' ? 0 : spare / 2),
  }
}

/** The last line of a title in several lines is the bright one. */
function withBrightLine(stack: TextStack, bright: string): TextStack {
  const title = stack.lines.filter(({ font }) => font !== SANS)
  const last = title.length > 1 ? title.at(-1) : undefined
  return {
    ...stack,
    lines: stack.lines.map((line) => (line === last ? { ...line, colour: bright } : line)),
  }
}

/** On a plate that begins at the left edge: the time stamp is at the right. */
function placeBadge(
  { badge = '', number = '' }: Thumbnail,
  { size, template, look, unit }: Measures,
): PlacedWords | undefined {
  const text = [badge.trim(), number.trim()].filter(Boolean).join(' ')
  const stack = stackTexts([
    {
      ...{
        text,
        font: look.font,
        colour: look.badge.letters,
        width: size.width * 0.5,
        height: 110 * unit,
      },
      ...{ largest: 72 * unit, smallest: 44 * unit, mostLines: 1 },
    },
  ])
  if (stack.lines.length === 0) {
    return undefined
  }
  const height = stack.height + 2 * BADGE_PADDING.along * unit
  const y = template === 'side' ? size.height * 0.93 - height : size.height * 0.08
  const width = stack.width + 2 * BADGE_PADDING.across * unit
  return {
    box: { x: 0, y, width, height },
    stack,
    align: 'left',
    x: BADGE_PADDING.across * unit,
    y: y + BADGE_PADDING.along * unit,
  }
}

interface TitleColours {
  readonly ground: string
  readonly letters: string
  readonly bright: string
}

/** On a band or a plate of the show's own colours letters have those, too; on the picture they stand on darkness. */
function titleColours(template: ThumbnailTemplate, { plate, accent }: ThumbnailLook): TitleColours {
  const own = template === 'band' || template === 'frame' ? plate : undefined
  const { ground, letters } = own ?? { ground: DARK, letters: CREAM }
  const wished = accent ?? TURMERIC
  const bright = contrastRatio(wished, ground) >= LETTERS_CONTRAST ? wished : letters
  return { ground, letters, bright }
}

function isWide({ width, height }: PictureSize): boolean {
  return width > height
}
