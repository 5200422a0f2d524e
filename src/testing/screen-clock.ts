import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Of a screen clock: the step in which it counts. Sixteen bits of them are five and a half minutes. */
export const CLOCK_STEP_MS = 5
/** Height of its row of blocks, at the lower edge. */
export const CLOCK_STRIP = 60
/** How long the screen above the clock flashes. */
export const FLASH_MS = 120

const CLOCK = join(import.meta.dirname, 'run-screen-clock.ts')

export interface ScreenClock {
  /** Counts from zero again, beginning with a flash. */
  restart(): void
  stop(): void
}

/**
 * Covers a screen with a clock: a row of blocks (see readNumbers) counts steps of the computer's own clock, and
 * above it things move, and everything flashes as in a sync check. A program of its own draws it, so that
 * nothing a test does makes it late.
 */
export async function showClock(
  display: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<ScreenClock> {
  const clock = spawn(process.execPath, [CLOCK, display, `${width}`, `${height}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(clock.stdout, 'data')
  return {
    restart: () => void clock.stdin.write('restart\n'),
    stop: () => void clock.kill('SIGKILL'),
  }
}
