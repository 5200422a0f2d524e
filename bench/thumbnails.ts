import { join } from 'node:path'
import { greyFrames } from '#main/thumbnails/find-candidates.ts'
import { findPrograms } from '#main/ffmpeg/programs.ts'
import { Folders } from '#main/workspace/folders.ts'
import { judgeFrame } from '#shared/thumbnails/judge-frame.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { benchFolder, compare, ffmpeg } from './yardstick.ts'

/** Looking for good frames in half an hour of video against decoding its key frames once. Aim: below 2x. */
const folder = benchFolder()
const tools = { folders: new Folders(folder), programs: await findPrograms(process.env) }

/** Coded once and then repeated: half an hour is there in a moment. */
const once = join(folder, 'once.mp4')
const file = join(folder, 'long.mp4')
ffmpeg(
  ...['-f', 'lavfi', '-i', 'testsrc2=s=1920x1080:r=30:d=60'],
  ...['-preset', 'ultrafast', '-g', '60', once],
)
ffmpeg('-stream_loop', '29', '-i', once, '-c', 'copy', file)

await compare('candidates of 30 minutes, against decoding the key frames', {
  ours: async () => {
    const frames = await greyFrames(tools, { file, kind: 'video', duration: fromSeconds(1800) })
    frames.forEach(({ pixels }) => judgeFrame({ pixels, width: 320, height: 180 }))
  },
  yardstick: () =>
    ffmpeg('-skip_frame', 'nokey', '-i', file, '-fps_mode', 'passthrough', '-f', 'null', '-'),
})
