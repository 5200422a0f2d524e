import type { PictureSize } from './exported-episode.ts'

/** Shown where an episode has nothing to show. The deep blue of the studio's spine. */
export const BACKDROP = '0x15323C'

/** As large as fits, in the middle, with bars; never stretched, never cropped. */
export function fitInto(size: PictureSize): string {
  const { width, height } = size
  return [scaleInto(size), `pad=${width}:${height}:-1:-1:color=${BACKDROP}`, 'format=yuv420p'].join(
    ',',
  )
}

/** As large as fits, without bars; square pixels. */
export function scaleInto({ width, height }: PictureSize): string {
  const wide = `min(${width},trunc(${height}*dar/2)*2)`
  const high = `min(${height},trunc(${width}/dar/2)*2)`
  return `scale=w='${wide}':h='${high}',setsar=1`
}

/** Fills everything; of what is too much, the part at `cutAt` is kept: 0 is left or top, 1 right or bottom. */
export function coverAll({ width, height }: PictureSize, cutAt: number): string {
  const wide = `max(${width},ceil(${height}*dar/2)*2)`
  const high = `max(${height},ceil(${width}/dar/2)*2)`
  return [
    `scale=w='${wide}':h='${high}'`,
    'setsar=1',
    `crop=${width}:${height}:(iw-ow)*${cutAt}:(ih-oh)*${cutAt}`,
    'format=yuv420p',
  ].join(',')
}
