import { createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { once } from 'node:events'
import { PEAKS_FILE_HEAD, hasPeaksHead } from '#shared/editing/peaks-file.ts'
import { mixSounds } from '#shared/export/mix-sounds.ts'
import { type Ticks, sampleNumber, toSeconds } from '#shared/time/ticks.ts'
import type { SoundFile } from '../workspace/sound-files.ts'
import { partialName } from '../ffmpeg/partial-name.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { streamFfmpeg } from '../ffmpeg/stream.ts'
import { PeakBlocks } from './peak-blocks.ts'
import { PeakCollector } from './peak-collector.ts'

export interface PeaksRequest {
  readonly programs: Programs
  readonly file: string
  /** Everything that is heard with it; only its own sound when empty. */
  readonly sounds?: readonly SoundFile[]
  readonly target: string
  readonly duration: Ticks
  /** Of the recording, in Hz: converting it would take longer than looking at every sample. */
  readonly sampleRate: number
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((fraction: number) => void) | undefined
}

/** Writes the waveform file (see `#shared/editing/peaks-file.ts`). Memory does not grow with the recording. */
export async function computePeaks(request: PeaksRequest): Promise<void> {
  const partial = partialName(request.target)
  await mkdir(dirname(request.target), { recursive: true })
  const output = createWriteStream(partial)
  try {
    const { sounds = [] } = request
    const isMixed = sounds.length > 1 || (sounds[0] && sounds[0].file !== request.file)
    const mix = sounds.map(({ offset }, input) => ({
      input,
      offset: sampleNumber(offset, request.sampleRate),
    }))
    const command = {
      inputs: isMixed ? sounds.map(({ file }) => ({ file })) : [{ file: request.file }],
      ...(isMixed ? { filter: mixSounds(mix, request.sampleRate, 'mix').join(';') } : {}),
      output: [
        ...(isMixed
          ? ['-map', '[mix]', '-t', `${toSeconds(request.duration)}`]
          : ['-map', '0:a:0']),
        ...['-ac', '1', '-ar', `${request.sampleRate}`],
        // Without it every packet is a write of its own, which costs as much as decoding it.
        ...['-flush_packets', '0', '-f', 's16le'],
      ],
    }
    const collector = new PeakCollector(request.sampleRate)
    const blocks = new PeakBlocks()
    output.write(PEAKS_FILE_HEAD)
    for await (const chunk of streamFfmpeg(command, {
      ...request,
      subject: basename(request.file),
    })) {
      if (!output.write(blocks.take(collector.take(chunk)))) {
        await once(output, 'drain')
      }
    }
    output.write(blocks.take(collector.rest()))
    output.end(blocks.rest())
    await once(output, 'close')
    await rename(partial, request.target)
  } catch (error) {
    output.destroy()
    await rm(partial, { force: true })
    throw error
  }
}

/** Whether a waveform file is there, in today's form. */
export async function hasPeaks(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => undefined)
  if (!handle) {
    return false
  }
  try {
    const head = Buffer.alloc(PEAKS_FILE_HEAD.length)
    await handle.read({ buffer: head })
    return hasPeaksHead(head)
  } finally {
    await handle.close()
  }
}
