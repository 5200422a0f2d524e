import { NUMBER_BITS } from './make-media.ts'
import { type Rectangle, ScreenPicture } from './screen-picture.ts'

/** Of a screen clock: how long each of its numbers is shown. */
export const CLOCK_STEP_MS = 4
/** Height of its row of blocks, at the lower edge. */
export const CLOCK_STRIP = 60
const FLASH_MS = 120
const FLASHES_EVERY_MS = 2000

export interface ScreenClock {
  stop(): void
}

/**
 * Covers a screen with a clock: a row of blocks (see readNumbers) counts steps of the computer's own clock, and
 * above it everything flashes every two seconds.
 */
export async function showClock(
  display: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<ScreenClock> {
  const picture = await ScreenPicture.show(display, width, height)
  const startedAt = performance.now()
  const draw = () => {
    const ms = performance.now() - startedAt
    picture.draw([...flash(ms, width, height), ...blocks(ms, width, height)])
  }
  const timer = setInterval(draw, CLOCK_STEP_MS)
  return {
    stop: () => {
      clearInterval(timer)
      picture.close()
    },
  }
}

function flash(ms: number, width: number, height: number): Rectangle[] {
  const isBright = ms % FLASHES_EVERY_MS < FLASH_MS
  return isBright ? [{ x: 0, y: 0, width, height: height - CLOCK_STRIP }] : []
}

function blocks(ms: number, width: number, height: number): Rectangle[] {
  const number = Math.floor(ms / CLOCK_STEP_MS)
  const block = width / NUMBER_BITS
  return Array.from({ length: NUMBER_BITS }, (_, bit) => bit)
    .filter((bit) => Math.floor(number / 2 ** bit) % 2 === 1)
    .map((bit) => ({
      x: bit * block,
      y: height - CLOCK_STRIP,
      width: block,
      height: CLOCK_STRIP,
    }))
}
