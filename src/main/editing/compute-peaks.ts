import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { once } from 'node:events'
import { PEAKS_PER_SECOND } from '#shared/editing/peaks.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import { partialName } from '../ffmpeg/partial-name.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { streamFfmpeg } from '../ffmpeg/stream.ts'

export interface PeaksRequest {
  readonly programs: Programs
  readonly file: string
  readonly target: string
  readonly duration: Ticks
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((fraction: number) => void) | undefined
}

/** Half of CD quality keeps every peak a person could see and halves the work. */
const SAMPLE_RATE = 16_000
const SAMPLES_PER_PEAK = SAMPLE_RATE / PEAKS_PER_SECOND

/** Writes the waveform file (see `#shared/editing/peaks.ts`). Memory does not grow with the recording. */
export async function computePeaks(request: PeaksRequest): Promise<void> {
  const partial = partialName(request.target)
  await mkdir(dirname(request.target), { recursive: true })
  const output = createWriteStream(partial)
  try {
    const command = {
      inputs: [{ file: request.file }],
      output: ['-map', '0:a:0', '-ac', '1', '-ar', `${SAMPLE_RATE}`, '-f', 's16le'],
    }
    const collector = new PeakCollector()
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

/** Turns samples into pairs of lowest and highest, across the borders of chunks. */
class PeakCollector {
  #lowest = 0
  #highest = 0
  #count = 0
  #oddByte: number | undefined

  take(chunk: Buffer): Buffer {
    const samples = this.#wholeSamples(chunk)
    const pairs = Buffer.alloc(2 * Math.ceil((this.#count + samples.length) / SAMPLES_PER_PEAK))
    let written = 0
    for (const sample of samples) {
      this.#lowest = Math.min(this.#lowest, sample)
      this.#highest = Math.max(this.#highest, sample)
      this.#count += 1
      if (this.#count === SAMPLES_PER_PEAK) {
        written = this.#writePair(pairs, written)
      }
    }
    return pairs.subarray(0, written)
  }

  /** The last, shorter stretch. */
  rest(): Buffer {
    const pair = Buffer.alloc(2)
    return this.#count > 0 ? pair.subarray(0, this.#writePair(pair, 0)) : pair.subarray(0, 0)
  }

  #writePair(pairs: Buffer, at: number): number {
    pairs.writeInt8(Math.floor(this.#lowest / 258), at)
    pairs.writeInt8(Math.min(127, Math.ceil(this.#highest / 258)), at + 1)
    this.#lowest = 0
    this.#highest = 0
    this.#count = 0
    return at + 2
  }

  #wholeSamples(chunk: Buffer): Int16Array {
    const bytes =
      this.#oddByte === undefined ? chunk : Buffer.concat([Buffer.of(this.#oddByte), chunk])
    this.#oddByte = bytes.length % 2 === 1 ? bytes.at(-1) : undefined
    const whole = bytes.length - (bytes.length % 2)
    const isAligned = bytes.byteOffset % 2 === 0
    const aligned = isAligned ? bytes : Buffer.from(new Uint8Array(bytes))
    return new Int16Array(aligned.buffer, aligned.byteOffset, whole / 2)
  }
}
