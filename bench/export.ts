import { join } from 'node:path'
import { EMPTY_TIMELINE, type Overlay, type Timeline } from '#shared/editing/timeline.ts'
import { EMPTY_KIT } from '#shared/shows/kit.ts'
import { type Ticks, fromSeconds } from '#shared/time/ticks.ts'
import { findPrograms } from '#main/ffmpeg/programs.ts'
import { OverlayDrawer } from '#main/overlays/overlay-drawer.ts'
import { Folders } from '#main/workspace/folders.ts'
import { BARE_ENCODING, exporterOf } from './exporter.ts'
import { benchFolder, compare, ffmpeg } from './yardstick.ts'

/**
 * Exports that are encoded as a whole, against each other and against bare ffmpeg. Aims: 150 cuts 1.1x,
 * 100 crossfades 1.3x, 20 overlays 1.05x, the whole run 1.1x.
 */
const folder = benchFolder()
const file = join(folder, 'source.mp4')
const SECONDS = 90
ffmpeg(
  ...['-f', 'lavfi', '-i', `testsrc2=s=1280x720:r=30:d=${SECONDS}`],
  ...['-f', 'lavfi', '-i', `aevalsrc='0.3*sin(440*PI*t)*(0.6+0.4*sin(3*t))':s=48000:d=${SECONDS}`],
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '23', '-c:a', 'aac', file],
)
const { asset, render } = await exporterOf(folder, file)

/** `cuts` holes of a tenth of a second, spread so that 60 seconds are kept whatever their number. */
function timeline(cuts: number, crossfade?: Ticks): Timeline {
  const length = 60 / (cuts + 1)
  const clips = Array.from({ length: cuts + 1 }, (_each, index) => {
    const start = index * (length + 0.1)
    return {
      id: `${index}`,
      assetId: 'a',
      start: fromSeconds(start),
      end: fromSeconds(start + length),
      ...(crossfade === undefined ? {} : { crossfade }),
    }
  })
  return { ...EMPTY_TIMELINE, clips }
}

/** Twenty names of three seconds in the sixty that are kept: all of the episode has something over it. */
const OVERLAYS: readonly Overlay[] = Array.from({ length: 20 }, (_each, index) => ({
  ...{ id: `${index}`, kind: 'lowerThird', name: `Ibu Sari ${index}`, role: 'Pustakawan' },
  ...{ at: fromSeconds(3 * index), end: fromSeconds(3 * index + 3) },
  ...{ fadeIn: fromSeconds(0.4), fadeOut: fromSeconds(0.4) },
}))
const drawer = new OverlayDrawer({
  folders: new Folders(folder),
  programs: await findPrograms(process.env),
  fontsFolder: join(import.meta.dirname, '../resources/fonts'),
})
const episode = { show: { id: 's', name: 'Bench', spine: 0 }, kit: EMPTY_KIT, assets: [asset] }

function encode(edit: Timeline): Promise<void> {
  return render(edit, {
    encodesAll: true,
    drawOverlays: (overlays, size) => drawer.draw(episode, overlays, size),
  })
}

await compare('150 cuts, against 1 cut of the same length', {
  ours: () => encode(timeline(150)),
  yardstick: () => encode(timeline(1)),
})
await compare('20 overlays all along, against none', {
  ours: () => encode({ ...timeline(0), overlays: [...OVERLAYS] }),
  yardstick: () => encode(timeline(0)),
})
await compare('100 crossfades of 0.4 s, against 100 hard cuts', {
  ours: () => encode(timeline(100, fromSeconds(0.4))),
  yardstick: () => encode(timeline(100)),
})
await compare('whole export, against bare ffmpeg', {
  ours: () => encode(timeline(0)),
  yardstick: () => ffmpeg('-t', '60', '-i', file, ...BARE_ENCODING, join(folder, 'bare.mp4')),
})
