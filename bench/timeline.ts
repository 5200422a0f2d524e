import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { launch } from '../e2e/launch.ts'
import { LONG, SHORT, makeEpisodes } from './long-episode.ts'
import { timelineGestures } from './timeline-gestures.ts'
import { type Work, measurer } from './window-work.ts'
import { benchFolder, seconds } from './yardstick.ts'

/**
 * The timeline of four hours in 2,000 clips against that of ten minutes in one: what scrolling, zooming,
 * dragging, playing and undoing cost the window's main thread. Aim: under 8 ms a step, everywhere.
 */
interface Figures {
  readonly works: ReadonlyMap<string, Work>
  readonly openSeconds: number
  /** In MB. */
  readonly objects: number
  readonly memory: number
  readonly nodes: number
}

const folder = benchFolder()
const workspace = join(folder, 'w')
await makeEpisodes(folder, workspace)
const yardstick = await figuresOf(SHORT)
const ours = await figuresOf(LONG)
report()

async function figuresOf({ title, seconds: length }: typeof SHORT): Promise<Figures> {
  const app = await launch({ workspace, profile: join(folder, title) })
  const page = await app.firstWindow()
  await page.getByRole('button', { name: title, exact: true }).click()
  const openSeconds = await seconds(async () => {
    await page.keyboard.press('Alt+2')
    await page.locator('[class*=lane] canvas').first().waitFor({ state: 'attached' })
  })
  await page.waitForTimeout(1500)
  const { session, measure } = await measurer(page)
  const works = await timelineGestures(page, measure, length)
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  const memory = await windowMemory(app)
  await app.close()
  return { works, openSeconds, objects: of('JSHeapUsedSize') / 1e6, memory, nodes: of('Nodes') }
}

/** Of the window's process, in MB. */
async function windowMemory(electron: ElectronApplication): Promise<number> {
  const metrics = await electron.evaluate(({ app }) => app.getAppMetrics())
  const windows = metrics.filter(({ type }) => type === 'Tab')
  return Math.max(...windows.map(({ memory }) => memory.workingSetSize / 1000))
}

function report(): void {
  const ms = (value: number) => value.toFixed(1)
  for (const [name, work] of ours.works) {
    const other = yardstick.works.get(name) ?? work
    process.stdout.write(
      `${name}: ${(work.median / other.median).toFixed(2)}x (${ms(work.median)} ms a step against ` +
        `${ms(other.median)}; 95th percentile ${ms(work.p95)} against ${ms(other.p95)}; ` +
        `script ${ms(work.script)}, layout ${ms(work.layout)}; ` +
        `frames over 50 ms ${work.longFrames} against ${other.longFrames})\n`,
    )
  }
  process.stdout.write(
    `  opened in ${ours.openSeconds.toFixed(2)} s against ${yardstick.openSeconds.toFixed(2)} s\n` +
      `  memory: ${Math.round(ours.objects)} MB of objects against ${Math.round(yardstick.objects)}, ` +
      `${Math.round(ours.memory)} MB in all against ${Math.round(yardstick.memory)}, ` +
      `${ours.nodes} nodes against ${yardstick.nodes}\n`,
  )
}
