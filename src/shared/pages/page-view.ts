import type { PictureSize } from '../export/exported-episode.ts'
import type { Page, Region } from './page.ts'

/** A rectangle in pixels of a page; it may reach beyond the page, where bars are seen. */
export interface View {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The pixels of a picture that are the page; whole ones, at least two each way. */
export function pageBox({ crop }: Pick<Page, 'crop'>, picture: PictureSize): View {
  const [x, width] = along(crop.x, crop.width, picture.width)
  const [y, height] = along(crop.y, crop.height, picture.height)
  return { x, y, width, height }
}

function along(start: number, length: number, whole: number): readonly [number, number] {
  const least = Math.min(2, whole)
  const from = Math.min(Math.round(start * whole), whole - least)
  return [from, Math.max(least, Math.min(whole, Math.round((start + length) * whole)) - from)]
}

/**
 * The smallest part of a page that shows a region of it on a screen of another shape: grown around its middle,
 * and moved so that no bar is seen that need not be.
 */
export function viewOf(region: Region, page: PictureSize, screen: PictureSize): View {
  const wanted = { width: region.width * page.width, height: region.height * page.height }
  const scale = Math.max(wanted.width / screen.width, wanted.height / screen.height)
  const [width, height] = [screen.width * scale, screen.height * scale]
  return {
    x: placed((region.x + region.width / 2) * page.width - width / 2, width, page.width),
    y: placed((region.y + region.height / 2) * page.height - height / 2, height, page.height),
    width,
    height,
  }
}

function placed(start: number, length: number, page: number): number {
  return length >= page ? (page - length) / 2 : Math.min(Math.max(start, 0), page - length)
}

/** The view `progress` of the way from one to another, 0 to 1. */
export function viewBetween(from: View, to: View, progress: number): View {
  const between = (key: keyof View) => from[key] + (to[key] - from[key]) * progress
  return { x: between('x'), y: between('y'), width: between('width'), height: between('height') }
}

/** The smallest rectangle of the screen's shape that holds two views of that shape. */
export function aroundBoth(a: View, b: View): View {
  const [left, top] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const width = Math.max(a.x + a.width, b.x + b.width) - left
  const height = Math.max(a.y + a.height, b.y + b.height) - top
  const shape = a.width / a.height
  const [wide, high] = [Math.max(width, height * shape), Math.max(height, width / shape)]
  return { x: left - (wide - width) / 2, y: top - (high - height) / 2, width: wide, height: high }
}
