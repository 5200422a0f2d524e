import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { PEAKS_FILE_HEAD, hasPeaksHead } from '#shared/editing/peaks-file.ts'
import { mixSounds } from '#shared/export/mix-sounds.ts'
import { type Ticks, sampleNumber, toSeconds } from '#shared/time/ticks.ts'
import type { SoundFile } from '../workspace/sound-files.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { streamFfmpeg } from '../ffmpeg/stream.ts'
import { PartialOutput } from './partial-output.ts'
import { PeakBlocks } from './peak-blocks.ts'
import { PeakCollector, type WaveformPiece } from './peak-collector.ts'

export interface PeaksRequest {
  readonly programs: Programs
  readonly file: string
  /** Everything that is heard with it; only its own sound when empty. */
  readonly sounds?: readonly SoundFile[]
  readonly target: PeaksTarget
  readonly duration: Ticks
  /** Of the recording, in Hz: converting it would take longer than looking at every sample. */
  readonly sampleRate: number
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((fraction: number) => void) | undefined
}

/** What is written: the waveform (see `#shared/editing/peaks-file.ts`), its levels (`sound-levels.ts`), or both. */
export interface PeaksTarget {
  readonly peaks?: string | undefined
  readonly levels?: string | undefined
}

/** Writes all that is asked for, in one pass, or nothing. Memory does not grow with the recording. */
export async function computePeaks(request: PeaksRequest): Promise<void> {
  const peaks = await begun(request.target.peaks)
  const levels = await begun(request.target.levels)
  const outputs = [peaks, levels].filter((output) => output !== undefined)
  try {
    const collector = new PeakCollector(request.sampleRate)
    const blocks = new PeakBlocks()
    const write = async (piece: WaveformPiece) => {
      await peaks?.write(blocks.take(piece.peaks))
      await levels?.write(piece.levels)
    }
    await peaks?.write(PEAKS_FILE_HEAD)
    const subject = basename(request.file)
    for await (const chunk of streamFfmpeg(commandOf(request), { ...request, subject })) {
      await write(collector.take(chunk))
    }
    await write(collector.rest())
    await peaks?.write(blocks.rest())
    await Promise.all(outputs.map((output) => output.finish()))
  } catch (error) {
    await Promise.all(outputs.map((output) => output.discard()))
    throw error
  }
}

function begun(target: string | undefined): Promise<PartialOutput> | undefined {
  return target === undefined ? undefined : PartialOutput.begin(target)
}

function commandOf({ file, sounds = [], sampleRate, duration }: PeaksRequest) {
  const isMixed = sounds.length > 1 || (sounds[0] && sounds[0].file !== file)
  const mix = sounds.map(({ offset }, input) => ({
    input,
    offset: sampleNumber(offset, sampleRate),
  }))
  return {
    inputs: isMixed ? sounds.map((sound) => ({ file: sound.file })) : [{ file }],
    ...(isMixed ? { filter: mixSounds(mix, { rate: sampleRate }, 'mix').join(';') } : {}),
    output: [
      ...(isMixed ? ['-map', '[mix]', '-t', `${toSeconds(duration)}`] : ['-map', '0:a:0']),
      ...['-ac', '1', '-ar', `${sampleRate}`],
      // Without it every packet is a write of its own, which costs as much as decoding it.
      ...['-flush_packets', '0', '-f', 's16le'],
    ],
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
