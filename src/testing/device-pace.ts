import { spawn } from 'node:child_process'
import { driftOf } from './drift.ts'
import { programs } from './make-media.ts'

const SAMPLES_PER_MS = 48
/** Of all arrivals in this long, the one with the shortest way is believed. */
const WINDOW_MS = 1000

/**
 * Listens to a microphone with nothing else around. The answer ends it and tells how its clock goes against
 * the computer's, in milliseconds a minute: negative when a minute of it is over too soon.
 */
export function watchPace(microphone: string): () => number {
  const input = ['-f', 'pulse', '-fragment_size', '1920', '-i', microphone]
  const output = ['-f', 's16le', '-ac', '1', '-ar', '48000', 'pipe:1']
  const listening = spawn(programs.ffmpeg, ['-v', 'error', ...input, ...output])
  const earliest: [number, number][] = []
  let samples = 0
  listening.stdout.on('data', (data: Buffer) => {
    samples += data.length / 2
    const heardMs = samples / SAMPLES_PER_MS
    const atMs = performance.now()
    const last = earliest.at(-1)
    if (!last || heardMs - Math.floor(last[0] / WINDOW_MS) * WINDOW_MS >= WINDOW_MS) {
      earliest.push([heardMs, atMs])
    } else if (atMs - heardMs < last[1] - last[0]) {
      earliest[earliest.length - 1] = [heardMs, atMs]
    }
  })
  return () => {
    listening.kill()
    return driftOf(earliest.slice(2))
  }
}
