import { type MeasuredLoudness, SILENT } from '#shared/export/loudness-filter.ts'
import { LOUDNESS_METER, QUICK_METER, readIntegrated, readLoudness } from './measure-loudness.ts'
import { type RunOptions } from './run.ts'
import { readToEnd } from './stream.ts'

/** Listens to a file's sound. Throws as `runFfmpeg` does. */
export async function measureLoudness(
  file: string,
  options: RunOptions,
): Promise<MeasuredLoudness> {
  return readLoudness(await listen(file, options, LOUDNESS_METER)) ?? SILENT
}

/** Integrated LUFS alone, which is heard in a third of the time; `meter` may begin with filters. Throws as `runFfmpeg` does. */
export async function measureIntegrated(
  file: string,
  options: RunOptions,
  meter: string = QUICK_METER,
): Promise<number> {
  return readIntegrated(await listen(file, options, meter)) ?? SILENT.integrated
}

async function listen(
  file: string,
  options: RunOptions,
  chain: string,
): Promise<readonly string[]> {
  const { log } = await readToEnd(
    { inputs: [{ file }], filter: `[0:a:0]${chain}[heard]` },
    ['-map', '[heard]'],
    options,
  )
  return log
}
