import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder that goes when the benchmark ends. */
export function benchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pustaka-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function ffmpeg(...args: string[]): void {
  execFileSync('ffmpeg', ['-v', 'error', '-nostdin', '-y', ...args])
}

/** Seconds a piece of work takes. */
export async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** The middle of several measurements: other programs disturb single ones. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Runs both by turns and tells how long ours takes in terms of the yardstick. */
export async function compare(
  name: string,
  {
    ours,
    yardstick,
    rounds = 3,
  }: { ours: () => unknown; yardstick: () => unknown; rounds?: number },
): Promise<void> {
  const times: { ours: number; yardstick: number }[] = []
  for (let round = 0; round < rounds; round++) {
    times.push({ yardstick: await seconds(yardstick), ours: await seconds(ours) })
  }
  const mine = median(times.map((time) => time.ours))
  const other = median(times.map((time) => time.yardstick))
  process.stdout.write(
    `${name}: ${(mine / other).toFixed(2)}x (${mine.toFixed(2)} s against ${other.toFixed(2)} s, median of ${rounds})\n`,
  )
}
