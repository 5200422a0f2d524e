import { rm } from 'node:fs/promises'
import { FailureError } from '#shared/failure/failure.ts'
import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import { type Measured, clicks, delayOf, flashes } from '#shared/recording/sync-check.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { streamFfmpeg } from '../ffmpeg/stream.ts'
import type { FinishTools } from './finish-files.ts'
import { recordBriefly } from './record-briefly.ts'
import type { SourceDesk } from './source-desk.ts'

/** Long enough for four flashes two seconds apart. */
const LENGTH_MS = 9000
const RATE = 48_000
const SIDE = 16

export interface DelayRequest {
  readonly sound: ChosenSource
  readonly picture: ChosenSource
  readonly folder: string
}

/**
 * Records flashes and clicks made together, and answers how much later the sound comes, in milliseconds.
 * Throws `recording.noFlash` when they were not caught.
 */
export async function measureDelay(
  tools: FinishTools & { readonly desk: SourceDesk },
  { sound, picture, folder }: DelayRequest,
): Promise<number> {
  try {
    const files = await recordBriefly(tools, {
      sources: [sound, picture],
      lengthMs: LENGTH_MS,
      folder,
    })
    const heard = files.find(({ source }) => source.id === sound.id)
    const seen = files.find(({ source }) => source.id === picture.id)
    if (!heard || !seen) {
      throw new FailureError('recording.noFlash')
    }
    const clicked = clicks(await peaksOf(tools.programs, heard.file))
    const flashed = flashes(await brightnessOf(tools.programs, seen.file))
    const delay = delayOf(
      flashed.map((atMs) => atMs + seen.startedAtMs),
      clicked.map((atMs) => atMs + heard.startedAtMs),
    )
    if (delay === undefined) {
      throw new FailureError('recording.noFlash')
    }
    return delay
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The highest sample of every millisecond, 0 to 1. */
export async function peaksOf(programs: Programs, file: string): Promise<Measured[]> {
  const output = ['-map', '0:a:0', '-ac', '1', '-ar', `${RATE}`, '-f', 's16le']
  const sound = await readAll(programs, file, output)
  const samples = new Int16Array(sound.buffer, sound.byteOffset, Math.floor(sound.length / 2))
  const each = RATE / 1000
  return Array.from({ length: Math.floor(samples.length / each) }, (_, atMs) => {
    const stretch = samples.subarray(atMs * each, (atMs + 1) * each)
    return {
      atMs,
      value: stretch.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 32_768,
    }
  })
}

/** The average brightness of every frame, 0 to 255. */
export async function brightnessOf(programs: Programs, file: string): Promise<Measured[]> {
  const rate = 30
  const output = [
    ...['-map', '0:v:0', '-vf', `fps=${rate}:start_time=0,scale=${SIDE}:${SIDE}:flags=area`],
    ...['-pix_fmt', 'gray', '-f', 'rawvideo'],
  ]
  const pixels = await readAll(programs, file, output)
  const each = SIDE * SIDE
  return Array.from({ length: Math.floor(pixels.length / each) }, (_, frame) => {
    const picture = pixels.subarray(frame * each, (frame + 1) * each)
    return {
      atMs: (frame * 1000) / rate,
      value: picture.reduce((sum, value) => sum + value, 0) / each,
    }
  })
}

async function readAll(programs: Programs, file: string, output: string[]): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of streamFfmpeg(
    { inputs: [{ file }], output },
    { programs, subject: file },
  )) {
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
