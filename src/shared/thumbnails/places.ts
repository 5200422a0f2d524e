import type { ThumbnailPlace, ThumbnailTemplate } from './thumbnail.ts'

/** Where YouTube writes an episode's length, also a long one on a small picture. Nothing else is written there. */
export const TIME_STAMP: ThumbnailPlace = { x: 0.78, y: 0.84, width: 0.22, height: 0.16 }

/** Where the logo of a show goes: no time stamp and no badge is there. Of the shorter side, wide and high. */
export const LOGO_SIZE = 0.2
export const LOGO_MARGIN = 0.05

/** Large enough to hold words, in shares of the picture. */
export const SMALLEST_PLACE = 0.12

const WIDE = {
  side: { x: 0.05, y: 0.1, width: 0.61, height: 0.64 },
  band: { x: 0.05, y: 0.66, width: 0.72, height: 0.28 },
  frame: { x: 0.1, y: 0.6, width: 0.67, height: 0.3 },
  bare: { x: 0.05, y: 0.1, width: 0.61, height: 0.64 },
} as const satisfies Record<ThumbnailTemplate, ThumbnailPlace>

/** Square and tall pictures have room below, and no time is written on them. */
const HIGH = {
  side: { x: 0.07, y: 0.12, width: 0.86, height: 0.4 },
  band: { x: 0.07, y: 0.68, width: 0.86, height: 0.26 },
  frame: { x: 0.12, y: 0.62, width: 0.76, height: 0.28 },
  bare: { x: 0.07, y: 0.12, width: 0.86, height: 0.4 },
} as const satisfies Record<ThumbnailTemplate, ThumbnailPlace>

/** Where a template has its title. */
export function usualPlace(template: ThumbnailTemplate, isWide: boolean): ThumbnailPlace {
  return (isWide ? WIDE : HIGH)[template]
}

/** What of a place is left when the time stamp stays free: the larger of what lies above it and left of it. */
export function besideTimeStamp(place: ThumbnailPlace): ThumbnailPlace {
  const covers = place.x + place.width > TIME_STAMP.x && place.y + place.height > TIME_STAMP.y
  if (!covers) {
    return place
  }
  const above = { ...place, height: Math.max(0, TIME_STAMP.y - place.y) }
  const left = { ...place, width: Math.max(0, TIME_STAMP.x - place.x) }
  const kept = area(above) >= area(left) ? above : left
  // A place of which too little is left for words goes above it.
  const isLeft = Math.min(kept.width, kept.height) >= SMALLEST_PLACE
  return isLeft ? kept : { ...place, y: TIME_STAMP.y - place.height }
}

function area({ width, height }: ThumbnailPlace): number {
  return width * height
}
