import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { FfmpegInput } from '#main/ffmpeg/command.ts'
import { type Programs, findPrograms } from '#main/ffmpeg/programs.ts'
import { runFfmpeg } from '#main/ffmpeg/run.ts'
import { NUMBER_BITS } from './number-bits.ts'

/** The programs of this machine. */
export const programs: Programs = await findPrograms(process.env)

/** A folder of its own for a test, gone afterwards. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pustaka-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A source made by ffmpeg itself: `sine=d=2`. */
export function generated(source: string): FfmpegInput {
  return { file: source, options: ['-f', 'lavfi'] }
}

/** Makes a media file and answers its name. */
export async function makeMedia(
  file: string,
  inputs: readonly FfmpegInput[],
  options: readonly string[],
): Promise<string> {
  await runFfmpeg({ inputs, outputs: [{ file, options }] }, { programs, subject: file })
  return file
}

/** A tone with silences: every second, `sound` seconds of tone and the rest of silence. */
export function toneWithSilences(seconds: number, sound = 0.5): FfmpegInput {
  return generated(`aevalsrc='0.4*sin(880*PI*t)*lt(mod(t,1),${sound})':s=48000:d=${seconds}`)
}

const BLOCK = 8

/** A video whose every frame carries its number as a row of black and white blocks (see readNumbers). */
export function numberedFrames(seconds: number, rate: string | number): FfmpegInput {
  const width = NUMBER_BITS * BLOCK
  const bit = `255*mod(floor(N/pow(2,floor(X/${BLOCK}))),2)`
  return generated(
    `color=black:s=${width}x72:r=${rate}:d=${seconds},format=gray,geq=lum='${bit}',format=yuv420p`,
  )
}

/**
 * The numbers of all frames of a video made from `numberedFrames`, also when it was scaled and barred; those
 * of a part of it after a filter such as `crop=w=480:h=270`.
 */
export async function readNumbers(file: string, part = 'null'): Promise<number[]> {
  const frames = await readBits(file, part)
  return frames.map((bits) =>
    bits.reduce((sum, level, bit) => sum + (level > 127 ? 2 ** bit : 0), 0),
  )
}

/** As `readNumbers`, but how bright each bit of the number is: 0 to 255, black is 0 and white is 1. */
export async function readBits(file: string, part = 'null'): Promise<number[][]> {
  const { streamFfmpeg } = await import('#main/ffmpeg/stream.ts')
  const width = NUMBER_BITS * 4
  const filter = `[0:v]${part},scale=${width}:36,format=gray[v]`
  const output = ['-map', '[v]', '-vsync', 'passthrough', '-f', 'rawvideo']
  const chunks: Buffer[] = []
  const command = { inputs: [{ file }], filter, output }
  for await (const chunk of streamFfmpeg(command, { programs, subject: file })) {
    chunks.push(chunk)
  }
  const pixels = Buffer.concat(chunks)
  const frameBytes = width * 36
  return Array.from({ length: pixels.length / frameBytes }, (_, frame) =>
    bitsIn(pixels.subarray(frame * frameBytes, (frame + 1) * frameBytes), width),
  )
}

function bitsIn(frame: Buffer, width: number): number[] {
  const middle = width * 18
  return Array.from({ length: NUMBER_BITS }, (_, bit) => frame[middle + bit * 4 + 2] ?? 0)
}
