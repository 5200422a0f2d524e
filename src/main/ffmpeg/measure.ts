import { type MeasuredLoudness, SILENT } from '#shared/export/loudness-filter.ts'
import { LOUDNESS_METER, readLoudness } from './measure-loudness.ts'
import { type RunOptions } from './run.ts'
import { readToEnd } from './stream.ts'

/** Listens to a file's sound, after a filter when one is given. Throws as `runFfmpeg` does. */
export async function measureLoudness(
  file: string,
  options: RunOptions,
  filter?: string,
): Promise<MeasuredLoudness> {
  const chain = [...(filter ? [filter] : []), LOUDNESS_METER].join(',')
  const { log } = await readToEnd(
    { inputs: [{ file }], filter: `[0:a:0]${chain}[heard]` },
    ['-map', '[heard]'],
    options,
  )
  return readLoudness(log) ?? SILENT
}
