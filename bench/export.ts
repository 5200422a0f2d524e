import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Asset } from '#shared/episodes/asset.ts'
import { EMPTY_TIMELINE, type Overlay, type Timeline } from '#shared/editing/timeline.ts'
import { type Ticks, fromSeconds } from '#shared/time/ticks.ts'
import { renderExport } from '#main/export/render/render-export.ts'
import { findPrograms } from '#main/ffmpeg/programs.ts'
import { probe } from '#main/ffmpeg/probe.ts'
import { OverlayDrawer } from '#main/overlays/overlay-drawer.ts'
import { Folders } from '#main/workspace/folders.ts'
import { benchFolder, compare, ffmpeg } from './yardstick.ts'

/**
 * Exports against each other and against bare ffmpeg. Aims: 200 cuts 1.15x, 100 crossfades 1.3x, 20 overlays
 * 1.05x, the whole run 1.1x.
 */
const folder = benchFolder()
const programs = await findPrograms(process.env)
const file = join(folder, 'source.mp4')
const SECONDS = 90
ffmpeg(
  ...['-f', 'lavfi', '-i', `testsrc2=s=1280x720:r=30:d=${SECONDS}`],
  ...['-f', 'lavfi', '-i', `aevalsrc='0.3*sin(440*PI*t)*(0.6+0.4*sin(3*t))':s=48000:d=${SECONDS}`],
  ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '23', '-c:a', 'aac', file],
)
const { container: _, ...info } = await probe(programs, file)
const asset: Asset = {
  id: 'a',
  episodeId: 'bench',
  name: 'source.mp4',
  file,
  storage: 'referenced',
  sizeBytes: 1,
  modifiedAtMs: 0,
  companions: [],
  ...info,
}

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
  programs,
  fontsFolder: join(import.meta.dirname, '../resources/fonts'),
})
const episode = { show: { id: 's', name: 'Bench', spine: 0 }, assets: [asset] }

interface Edit {
  readonly cuts: number
  readonly crossfade?: Ticks
  readonly overlays?: readonly Overlay[]
}

async function render({ cuts, crossfade, overlays = [] }: Edit): Promise<void> {
  mkdirSync(join(folder, 'work'), { recursive: true })
  await renderExport(
    {
      programs,
      timeline: { ...timeline(cuts, crossfade), overlays: [...overlays] },
      drawOverlays: (overlays, size) => drawer.draw(episode, overlays, size),
      sources: new Map([['a', { asset, file }]]),
      preset: 'youtube-720p',
      tags: { title: 'Bench', show: 'Bench', language: 'en' },
      target: join(folder, 'ours.mp4'),
      workFolder: join(folder, 'work'),
    },
    { signal: new AbortController().signal, logFile: '', report: () => {} },
  )
}

/** What one would type by hand: the same encoding, one-pass loudness, nothing measured or checked. */
function bare(): void {
  ffmpeg(
    ...['-t', '60', '-i', file, '-af', 'volume=3dB', '-r', '30', '-g', '60'],
    ...[
      '-c:v',
      'libx264',
      '-profile:v',
      'high',
      '-preset',
      'veryfast',
      '-crf',
      '20',
      '-pix_fmt',
      'yuv420p',
    ],
    ...[
      '-c:a',
      'aac',
      '-b:a',
      '192k',
      '-ar',
      '48000',
      '-movflags',
      '+faststart',
      join(folder, 'bare.mp4'),
    ],
  )
}

await compare('200 cuts, against 1 cut of the same length', {
  ours: () => render({ cuts: 200 }),
  yardstick: () => render({ cuts: 1 }),
})
await compare('20 overlays all along, against none', {
  ours: () => render({ cuts: 0, overlays: OVERLAYS }),
  yardstick: () => render({ cuts: 0 }),
})
await compare('100 crossfades of 0.4 s, against 100 hard cuts', {
  ours: () => render({ cuts: 100, crossfade: fromSeconds(0.4) }),
  yardstick: () => render({ cuts: 100 }),
})
await compare('whole export, against bare ffmpeg', {
  ours: () => render({ cuts: 0 }),
  yardstick: bare,
})
