import { join } from 'node:path'
import { computePeaks } from '#main/editing/compute-peaks.ts'
import { findPrograms } from '#main/ffmpeg/programs.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { benchFolder, compare, ffmpeg } from './yardstick.ts'

/** The waveform of a recording against a bare decode of the same file. Aim: 1.2x, memory flat. */
const folder = benchFolder()
const programs = await findPrograms(process.env)

for (const minutes of [10, 60]) {
  const file = join(folder, `${minutes}.mp3`)
  ffmpeg(
    '-f',
    'lavfi',
    '-i',
    `anoisesrc=d=${minutes * 60}:c=pink:r=44100`,
    '-ac',
    '2',
    '-b:a',
    '128k',
    file,
  )
  const duration = fromSeconds(minutes * 60)
  let highest = 0
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss)
  }, 20)
  await compare(`waveform of ${minutes} minutes, against decoding`, {
    ours: () =>
      computePeaks({
        programs,
        file,
        duration,
        sampleRate: 44_100,
        target: join(folder, `${minutes}.peaks`),
      }),
    yardstick: () => ffmpeg('-i', file, '-f', 'null', '-'),
  })
  clearInterval(watch)
  process.stdout.write(`  most memory in use: ${Math.round(highest / 1e6)} MB\n`)
}
