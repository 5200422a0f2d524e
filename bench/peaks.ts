import { join } from 'node:path'
import { computePeaks } from '#main/editing/compute-peaks.ts'
import { findPrograms } from '#main/ffmpeg/programs.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { benchFolder, compare, ffmpeg } from './yardstick.ts'

/** The waveform of a recording against a bare decode of the same file. Aim: 1.2x, memory flat. */
const folder = benchFolder()
const programs = await findPrograms(process.env)

/** Coded once and then repeated: three hours are there in a moment. */
const once = join(folder, 'once.mp3')
ffmpeg(...['-f', 'lavfi', '-i', 'anoisesrc=d=600:c=pink:r=44100', '-ac', '2', '-b:a', '128k'], once)

for (const [minutes, rounds] of [
  [10, 3],
  [60, 3],
  [180, 1],
] as const) {
  const file = join(folder, `${minutes}.mp3`)
  ffmpeg('-stream_loop', `${minutes / 10 - 1}`, '-i', once, '-c', 'copy', file)
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
        target: {
          peaks: join(folder, `${minutes}.peaks`),
          levels: join(folder, `${minutes}.levels`),
        },
      }),
    yardstick: () => ffmpeg('-i', file, '-f', 'null', '-'),
    rounds,
  })
  clearInterval(watch)
  process.stdout.write(`  most memory in use: ${Math.round(highest / 1e6)} MB\n`)
}
