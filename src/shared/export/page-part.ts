import { type View, aroundBoth, pageBox, viewBetween, viewOf } from '../pages/page-view.ts'
import type { PictureSize } from './exported-episode.ts'
import { BACKDROP } from './fit-picture.ts'
import { renumber } from './frames.ts'
import type { Part } from './picture-parts.ts'
import { type PageFrames, pageProgress } from './shown-pictures.ts'

/** A moving page is drawn this much larger than the export, so that it stays sharp where the view is closest. */
const [LEAST_LARGER, MOST_LARGER] = [1.25, 1.6]

/**
 * Some frames of a page. Its view moves by fractions of a pixel (`perspective` reads between the pixels; cropping
 * by whole ones would shake), over a picture drawn once that holds everything that is seen.
 */
export function pagePart(assetId: string, { page, first, all }: PageFrames, frames: number): Part {
  return ({ open, rate, options, label }) => {
    const size = options.sizeOf(assetId)
    const box = pageBox(page, size)
    const from = viewOf(page.from, box, options)
    const to = viewOf(page.to, box, options)
    const isStill = JSON.stringify(from) === JSON.stringify(to)
    const around = aroundBoth(from, to)
    const canvas = isStill
      ? options
      : larger(options, around.width / Math.min(from.width, to.width))
    const input = `[${open({ assetId, until: undefined })}:v:0]`
    const moves = isStill
      ? []
      : [
          moved({ from, to, around }, canvas, { first, all }),
          `scale=${options.width}:${options.height}:flags=bicubic`,
        ]
    return [
      [
        `${input}${drawn(box, around, canvas)}`,
        'loop=loop=-1:size=1:start=0',
        renumber(rate),
        `trim=end_frame=${frames}`,
        ...moves,
      ].join(',') + `[${label}]`,
    ]
  }
}

function larger({ width, height }: PictureSize, zoom: number): PictureSize {
  const scale = Math.min(MOST_LARGER, Math.max(LEAST_LARGER, zoom))
  return {
    width: 2 * Math.round((width * scale) / 2),
    height: 2 * Math.round((height * scale) / 2),
  }
}

/** What lies in `around` of the page that is `box` of its picture, as large as the canvas, with bars beside it. */
function drawn(box: View, around: View, canvas: PictureSize): string {
  const scale = { x: canvas.width / around.width, y: canvas.height / around.height }
  const [x, width] = seen(around.x, around.width, box.width)
  const [y, height] = seen(around.y, around.height, box.height)
  const [left, top] = [Math.round((x - around.x) * scale.x), Math.round((y - around.y) * scale.y)]
  const wide = Math.max(1, Math.min(canvas.width - left, Math.round(width * scale.x)))
  const high = Math.max(1, Math.min(canvas.height - top, Math.round(height * scale.y)))
  return [
    `crop=${width}:${height}:${box.x + x}:${box.y + y}:exact=1`,
    // The export says that its colours are those of HD.
    `scale=${wide}:${high}:flags=bicubic:out_color_matrix=bt709:out_range=tv`,
    'setsar=1,format=yuv444p',
    `pad=${canvas.width}:${canvas.height}:${left}:${top}:color=${BACKDROP}`,
    'format=yuv420p',
  ].join(',')
}

/** Where a range begins within a page, in whole pixels, and how many of them are the page's. */
function seen(start: number, length: number, page: number): readonly [number, number] {
  const from = Math.max(0, Math.floor(start))
  return [from, Math.max(1, Math.min(page, Math.ceil(start + length)) - from)]
}

/** The four corners of what is seen, anew for every frame. */
function moved(
  { from, to, around }: { readonly from: View; readonly to: View; readonly around: View },
  canvas: PictureSize,
  { first, all }: Pick<PageFrames, 'first' | 'all'>,
): string {
  const at = (frame: number) => viewBetween(from, to, pageProgress(frame, all))
  const [start, next] = [at(first), at(first + 1)]
  const scale = { x: canvas.width / around.width, y: canvas.height / around.height }
  const along = (now: number, then: number) =>
    `${now.toFixed(6)}+(${(then - now).toFixed(8)})*(on-1)`
  const left = along((start.x - around.x) * scale.x, (next.x - around.x) * scale.x)
  const top = along((start.y - around.y) * scale.y, (next.y - around.y) * scale.y)
  const right = along(
    (start.x + start.width - around.x) * scale.x,
    (next.x + next.width - around.x) * scale.x,
  )
  const bottom = along(
    (start.y + start.height - around.y) * scale.y,
    (next.y + next.height - around.y) * scale.y,
  )
  return (
    `perspective=x0='${left}':y0='${top}':x1='${right}':y1='${top}':x2='${left}':y2='${bottom}':` +
    `x3='${right}':y3='${bottom}':interpolation=linear:eval=frame`
  )
}
