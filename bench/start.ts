import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { benchFolder, median, seconds } from './yardstick.ts'
import { launch } from '../e2e/launch.ts'

/** From start to the first usable window, against an empty Electron window. Aim: 2x. */

const all = benchFolder()

async function start(main: string | undefined, usable: string): Promise<number> {
  const folder = mkdtempSync(join(all, 'start-'))
  let app: Awaited<ReturnType<typeof launch>> | undefined
  const time = await seconds(async () => {
    app = await launch({ workspace: join(folder, 'w'), profile: join(folder, 'p'), main })
    const page = await app.firstWindow()
    await page.locator(usable).first().waitFor()
  })
  await app?.close()
  return time
}

const times: { ours: number; yardstick: number }[] = []
for (let round = 0; round < 5; round++) {
  times.push({
    yardstick: await start('e2e/empty-window.mjs', 'button'),
    ours: await start(undefined, 'main button'),
  })
}
const ours = median(times.map((time) => time.ours))
const yardstick = median(times.map((time) => time.yardstick))
process.stdout.write(
  `first usable window, against an empty one: ${(ours / yardstick).toFixed(2)}x (${ours.toFixed(2)} s against ${yardstick.toFixed(2)} s, median of 5)\n`,
)
