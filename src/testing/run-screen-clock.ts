import { NUMBER_BITS } from './number-bits.ts'
import { FLASHES_EVERY_MS } from '#shared/recording/sync-check.ts'
import { CLOCK_STEP_MS, CLOCK_STRIP, FLASH_MS } from './screen-clock.ts'
import { type Rectangle, ScreenPicture } from './screen-picture.ts'

/** Shows a clock until it is killed: `run-screen-clock.ts DISPLAY WIDTH HEIGHT`. Says when it is seen. */
const [display = '', ...size] = process.argv.slice(2)
const [width = 0, height = 0] = size.map(Number)
/**
 * Three times for every frame that is recorded, and never evenly: drawn evenly, it would fall behind and catch up
 * slowly against the recorder's own beat, which looks like drift.
 */
const DRAWN_AFTER_MS = { least: 5, most: 15 }
const SQUARE = 160
const SQUARES = 6

const picture = await ScreenPicture.show(display, width, height)
let startedAt = performance.now()
process.stdin.on('data', () => (startedAt = performance.now()))
draw()
process.stdout.write('seen\n')

function draw(): void {
  const ms = performance.now() - startedAt
  picture.draw([...above(ms), ...blocks(ms)])
  const { least, most } = DRAWN_AFTER_MS
  setTimeout(draw, least + Math.random() * (most - least))
}

/** All white in a flash, otherwise squares that run across, each at a speed of its own. */
function above(ms: number): Rectangle[] {
  if (ms % FLASHES_EVERY_MS < FLASH_MS) {
    return [{ x: 0, y: 0, width, height: height - CLOCK_STRIP }]
  }
  return Array.from({ length: SQUARES }, (_, index) => ({
    x: Math.floor((ms * (index + 1)) / 8) % (width - SQUARE),
    y: Math.floor((index * (height - CLOCK_STRIP - SQUARE)) / SQUARES),
    width: SQUARE,
    height: SQUARE,
  }))
}

function blocks(ms: number): Rectangle[] {
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
