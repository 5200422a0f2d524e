import type { CDPSession, Page } from '@playwright/test'
import { median } from './yardstick.ts'

/**
 * What a gesture costs the window's main thread. Processor time, not time by the clock: a display without a
 * screen has no steady frames, and other programs may be busy.
 */
export interface Work {
  /** Milliseconds a step. */
  readonly median: number
  readonly p95: number
  readonly script: number
  /** Styles and layout. */
  readonly layout: number
  /** Frames that came more than 50 ms after the one before, by the clock. */
  readonly longFrames: number
}

export type Measure = (steps: number, act: (step: number) => Promise<unknown>) => Promise<Work>

/** Prepares measuring; asks for processor time instead of elapsed time. */
export async function measurer(page: Page): Promise<{ measure: Measure; session: CDPSession }> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const measure: Measure = async (steps, act) => {
    await watchFrames(page)
    const spent: Spent[] = []
    for (let step = 0; step < steps; step++) {
      const before = await spentSoFar(session)
      await act(step)
      await twoFrames(page)
      spent.push(difference(await spentSoFar(session), before))
    }
    const tasks = spent.map(({ task }) => task).toSorted((a, b) => a - b)
    return {
      median: median(tasks),
      p95: tasks[Math.floor(tasks.length * 0.95)] ?? 0,
      script: median(spent.map(({ script }) => script)),
      layout: median(spent.map(({ layout }) => layout)),
      longFrames: await longFrames(page),
    }
  }
  return { measure, session }
}

interface Spent {
  readonly task: number
  readonly script: number
  readonly layout: number
}

async function spentSoFar(session: CDPSession): Promise<Spent> {
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0)
  return {
    task: of('TaskDuration'),
    script: of('ScriptDuration'),
    layout: of('LayoutDuration') + of('RecalcStyleDuration'),
  }
}

function difference(after: Spent, before: Spent): Spent {
  return {
    task: after.task - before.task,
    script: after.script - before.script,
    layout: after.layout - before.layout,
  }
}

/** What a step caused is drawn in the first; what that caused, in the second. */
export async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))',
  )
}

/** These run in the window, which this file's types know nothing of. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(`
    window.longFrames = 0
    if (!window.lookAtFrame) {
      let last = performance.now()
      window.lookAtFrame = (now) => {
        window.longFrames += now - last > 50 ? 1 : 0
        last = now
        requestAnimationFrame(window.lookAtFrame)
      }
      requestAnimationFrame(window.lookAtFrame)
    }
  `)
}

async function longFrames(page: Page): Promise<number> {
  return Number(await page.evaluate('window.longFrames'))
}
