import { findPrograms } from '#main/ffmpeg/programs.ts'
import { probe } from '#main/ffmpeg/probe.ts'
import { toMilliseconds } from '#shared/time/ticks.ts'

/** Says what a media file holds, as JSON. */
export async function probeFile(file: string): Promise<void> {
  const { duration, ...info } = await probe(await findPrograms(process.env), file)
  const text = JSON.stringify({ ...info, durationMs: toMilliseconds(duration) })
  process.stdout.write(`${text}\n`)
}
