import type { Page } from '@playwright/test'
import { type Measure, type Work, twoFrames } from './window-work.ts'

/** Heights in the timeline, in pixels from its top. */
const RULER = 10
const LANES = 120
const DRAGGED_PIXELS = 8
/** After a cut: undo, redo, undo. */
const UNDOING = ['', 'Control+z', 'Control+Shift+z', 'Control+z']

/** Everything a hand does in the timeline, with its cost; `length` is that of the episode in seconds. */
export async function timelineGestures(
  page: Page,
  measure: Measure,
  length: number,
): Promise<Map<string, Work>> {
  const works = new Map<string, Work>()
  const box = await page.locator('[class*=scroller]').first().boundingBox()
  const { x, y, width } = box ?? { x: 0, y: 0, width: 1000 }
  const fit = (width - 2) / length
  const at = (pixels: number, height: number) => page.mouse.move(x + pixels, y + height)
  const zoomBy = async (factor: number) => {
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -300 * Math.log(factor))
    await page.keyboard.up('Control')
  }
  const zoomTo = async (pixelsPerSecond: number) => {
    await page.keyboard.press('Control+0')
    await at(width / 2, LANES)
    await zoomBy(pixelsPerSecond / fit)
    await twoFrames(page)
  }
  const drag = async (height: number) => {
    await at(100, height)
    await page.mouse.down()
    const work = await measure(60, (step) => at(110 + step * DRAGGED_PIXELS, height))
    await page.mouse.up()
    return work
  }
  const cut = async () => {
    await at(300, LANES)
    await page.mouse.down()
    await at(320, LANES)
    await at(330, LANES)
    await page.mouse.up()
    await page.keyboard.press('Delete')
  }

  for (const pixelsPerSecond of [0.3, 3, 30, 300]) {
    await zoomTo(Math.max(4 * fit, pixelsPerSecond))
    works.set(
      `scroll, ${pixelsPerSecond} px a second`,
      await measure(60, () => page.mouse.wheel(40, 0)),
    )
  }
  await zoomTo(fit)
  const factor = (400 / fit) ** (1 / 30)
  works.set('zoom in', await measure(30, () => zoomBy(factor)))
  works.set('zoom out', await measure(30, () => zoomBy(1 / factor)))
  works.set('scrub', await drag(RULER))
  for (const pixelsPerSecond of [fit, 30]) {
    await zoomTo(pixelsPerSecond)
    const seen = pixelsPerSecond === fit ? 'all of it in sight' : `${pixelsPerSecond} px a second`
    works.set(`drag a range, ${seen}`, await drag(LANES))
    works.set(
      `cut, undo, redo, ${seen}`,
      await measure(32, (step) =>
        step % 4 === 0 ? cut() : page.keyboard.press(UNDOING[step % 4] ?? ''),
      ),
    )
  }
  await zoomTo(300)
  await page.keyboard.press('Space')
  works.set('play, the view following', await measure(150, () => Promise.resolve()))
  await page.keyboard.press('Space')
  return works
}
