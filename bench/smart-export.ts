import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EMPTY_TIMELINE, type Timeline } from '#shared/editing/timeline.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { exporterOf } from './exporter.ts'
import { benchFolder, ffmpeg, seconds } from './yardstick.ts'

/**
 * Ten cuts in a recording of ten minutes, as the studio records a screen, with somebody who reads: exported with its
 * frames copied, against encoding all of them. Aim: twenty times faster. What copying the file as it is takes is told beside.
 */
const MINUTES = Number(process.env['PUSTAKA_SMART_MINUTES'] ?? 10)
const CUTS = 10

const folder = benchFolder()
const file = join(folder, 'source.mp4')
const narration = join(import.meta.dirname, '../resources/sample/.made/narration.wav')
const length = MINUTES * 60
ffmpeg(
  ...['-f', 'lavfi', '-i', `testsrc2=s=1920x1080:r=30:d=${length}`],
  ...['-stream_loop', '-1', '-t', `${length}`, '-i', narration],
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-g', '30', '-crf', '23'],
  ...['-pix_fmt', 'yuv420p', '-c:a', 'aac', '-ar', '48000', file],
)
const { render } = await exporterOf(folder, file)

/** Between any two clips a second and a bit is left out, off the key frames. */
function edit(): Timeline {
  const each = length / (CUTS + 1)
  const clips = Array.from({ length: CUTS + 1 }, (_, index) => ({
    ...{ id: `${index}`, assetId: 'a' },
    start: fromSeconds(index * each + 0.37),
    end: fromSeconds((index + 1) * each - 1.21),
  }))
  return { ...EMPTY_TIMELINE, clips }
}

const preset = 'youtube-1080p'
// First what takes long: meanwhile the recording is written to the disk, which would disturb what is quick.
const encoding = await seconds(() => render(edit(), { preset, encodesAll: true }))
const copying = await seconds(() => render(edit(), { preset }))
const told = /^picture .*$/m.exec(readFileSync(join(folder, 'export.log'), 'utf8'))?.[0]
const plain = await seconds(() =>
  ffmpeg('-i', file, '-c', 'copy', '-movflags', '+faststart', join(folder, 'plain.mp4')),
)
process.stdout.write(
  `${CUTS} cuts in ${MINUTES} minutes, encoded against copied: ${(encoding / copying).toFixed(1)}x ` +
    `(${encoding.toFixed(1)} s against ${copying.toFixed(1)} s; ${told})\n` +
    `  a plain copy of the whole file: ${plain.toFixed(2)} s\n`,
)
