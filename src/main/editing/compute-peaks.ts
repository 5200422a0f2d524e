import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { once } from 'node:events'
import type { Ticks } from '#shared/time/ticks.ts'
import { partialName } from '../ffmpeg/partial-name.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { streamFfmpeg } from '../ffmpeg/stream.ts'
import { PeakCollector } from './peak-collector.ts'

export interface PeaksRequest {
  readonly programs: Programs
  readonly file: string
  readonly target: string
  readonly duration: Ticks
  /** Of the recording, in Hz: converting it would take longer than looking at every sample. */
  readonly sampleRate: number
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((fraction: number) => void) | undefined
}

/** Writes the waveform file (see `#shared/editing/peaks.ts`). Memory does not grow with the recording. */
export async function computePeaks(request: PeaksRequest): Promise<void> {
  const partial = partialName(request.target)
  await mkdir(dirname(request.target), { recursive: true })
  const output = createWriteStream(partial)
  try {
    const command = {
      inputs: [{ file: request.file }],
      output: [
        ...['-map', '0:a:0', '-ac', '1', '-ar', `${request.sampleRate}`],
        // Without it every packet is a write of its own, which costs as much as decoding it.
        ...['-flush_packets', '0', '-f', 's16le'],
      ],
    }
    const collector = new PeakCollector(request.sampleRate)
    for await (const chunk of streamFfmpeg(command, {
      ...request,
      subject: basename(request.file),
    })) {
      if (!output.write(collector.take(chunk))) {
        await once(output, 'drain')
      }
    }
    output.end(collector.rest())
    await once(output, 'close')
    await rename(partial, request.target)
  } catch (error) {
    output.destroy()
    await rm(partial, { force: true })
    throw error
  }
}
