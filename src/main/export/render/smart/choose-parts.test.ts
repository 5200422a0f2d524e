import { execFileSync } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Timeline } from '#shared/editing/timeline.ts'
import { planOverlays } from '#shared/export/overlay-plan.ts'
import { PRESETS } from '#shared/export/preset.ts'
import { renderPlan } from '#shared/export/render-plan.ts'
import { framesOf } from '#shared/export/smart/smart-plan.ts'
import { captureCommand } from '#shared/recording/capture-command.ts'
import { ZERO, fromSeconds } from '#shared/time/ticks.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { aClip, aTimeline, anAsset } from '#testing/make-timeline.ts'
import { finishPicture } from '../../../recording/finish-files.ts'
import type { Source } from '../request.ts'
import { chooseParts } from './choose-parts.ts'

/** Makes many files. */
const PATIENT = { timeout: 120_000 }
const SIZE = { width: 1280, height: 720 }
const SECONDS = 4
const MOVING = moving(SECONDS)
const PLAIN = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '15', '-pix_fmt', 'yuv420p']

const VARIABLE = ['-vsync', 'vfr']

function aRecording(
  folder: string,
  name: string,
  options: readonly string[] = [],
): Promise<string> {
  return makeMedia(join(folder, name), [moving(2)], [...PLAIN, ...options])
}

function moving(seconds: number) {
  return generated(`testsrc2=s=1280x720:r=30:d=${seconds}`)
}

/** Chooses for an export at 720p that shows everything of a file but one second; beside a camera, if any. */
async function chosen(file: string, edit: Partial<Timeline> = {}, camera?: string) {
  const companions = camera ? [{ assetId: 'camera', offset: ZERO }] : []
  const sources = new Map<string, Source>([
    ['a', { asset: { ...(await anAsset('a', file)), companions }, file }],
  ])
  if (camera) {
    sources.set('camera', { asset: await anAsset('camera', camera), file: camera })
  }
  const clips = [aClip('a', 0, 1.1), aClip('a', 2.1, SECONDS)]
  const timeline = aTimeline({ clips, ...edit })
  const preset = PRESETS['youtube-720p']
  if (preset.kind === 'audio') {
    throw new TypeError('a preset without a picture')
  }
  return chooseParts({
    ...{ plan: renderPlan(timeline), overlays: planOverlays(timeline) },
    ...{ preset, size: SIZE, rate: timeline.frameRate },
    request: {
      ...{ programs, timeline, sources, preset: 'youtube-720p' },
      ...{ tags: { title: '', show: '', language: 'id' }, target: '', workFolder: '' },
    },
    options: { programs, subject: 'test' },
  })
}

test('what the studio records of a screen is copied', async () => {
  const folder = await aFolder()
  const screen = { id: 's', kind: 'screen', driver: 'x11grab', device: ':0', name: '' } as const
  const args = captureCommand({ ...screen, label: '', gainDb: 0 }, { isRecorded: true })
  const begun = join(folder, 'screen.0.0.mp4')
  const data = openSync(begun, 'w')
  const unseen = openSync(devNull, 'w')
  // As it records, but from a screen that ffmpeg makes up.
  execFileSync(
    programs.ffmpeg,
    ['-f', 'lavfi', '-i', MOVING.file as string, ...args.slice(args.indexOf('-filter_complex'))],
    { stdio: ['ignore', data, 'ignore', unseen] },
  )
  closeSync(data)
  closeSync(unseen)
  const finished = await finishPicture(
    { programs, freeBytes: () => Promise.resolve(1e12) },
    {
      ...{ folder, key: 'screen', kind: 'screen', stretch: 0 },
      files: [
        { kind: 'file', stretch: 0, track: 'screen', file: 'screen.0.0.mp4', startedAtMs: 0 },
      ],
    },
  )

  const { parts } = await chosen(finished?.file ?? '')

  const copied = parts.filter(({ kind }) => kind === 'copied')
  // From the start to the cut, and from the key frame after the cut to the end.
  expect(framesOf(copied)).toBe(33 + 30)
  expect(framesOf(parts)).toBe(33 + 57)
})

/** How a recording is coded that cannot be copied, and what the log is told of it. */
const CODED: readonly (readonly [name: string, reason: string, ...options: string[]])[] = [
  ['in.mkv', 'matroska'],
  ['small.mp4', '640x360', '-s', '640x360'],
  ['old.mp4', 'mpeg4', '-c:v', 'mpeg4', '-preset', 'default'],
  ['colourful.mp4', 'High 4:4:4 Predictive', '-pix_fmt', 'yuv444p'],
  ['full.mp4', 'yuvj420p', '-color_range', 'pc'],
  ['wide.mp4', 'pixels of 4:3', '-vf', 'setsar=4/3'],
  ['tv.mp4', 'smpte170m', '-colorspace', 'smpte170m'],
  ['fields.mp4', 'fields tt', '-flags', '+ildct+ilme', '-x264-params', 'tff=1'],
  ['heavy.mp4', 'too many bits', '-vf', 'noise=alls=80:allf=t', '-qp', '10'],
  ['long-groups.mp4', 'too little to copy', '-g', '250'],
  ['fast.mp4', 'frames closer', '-r', '50'],
  ['uneven.mp4', 'too little to copy', '-vf', 'select=mod(n\\,5)', ...VARIABLE],
  ['slow.mp4', 'too little to copy', '-vf', 'setpts=PTS*1.2', ...VARIABLE],
]

/** How a recording is wrapped that could be copied otherwise. */
const WRAPPED: readonly (readonly [name: string, reason: string, ...options: string[]])[] = [
  ['late.mp4', 'does not begin with its first frame', '-itsoffset', '0.5'],
  ['begins-early.mp4', 'a frame that is stored as', '-ss', '0.3'],
]

test('what cannot be copied without doubt is not, and the log is told why', PATIENT, async () => {
  const folder = await aFolder()
  const plain = await aRecording(folder, 'plain.mp4')
  const why = (file: string) =>
    chosen(file, { clips: [aClip('a', 0.1, 2)] }).then(
      () => 'copied',
      (error: Error) => error.message,
    )

  for (const [name, reason, ...options] of CODED) {
    const file = await aRecording(folder, name, options)
    expect(`${name}: ${await why(file)}`).toContain(reason)
  }
  for (const [name, reason, ...options] of WRAPPED) {
    const inputs = [{ file: plain, options }, generated('sine=d=2')]
    const file = await makeMedia(join(folder, name), inputs, ['-c:v', 'copy'])
    expect(`${name}: ${await why(file)}`).toContain(reason)
  }
  const turned = join(folder, 'turned.mp4')
  await makeMedia(turned, [{ file: plain }], ['-c', 'copy', '-metadata:s:v', 'rotate=90'])
  expect(await why(turned)).toContain('turned')
})

test('pictures and cameras make everything new; what is laid over some frames only those', async () => {
  const folder = await aFolder()
  const file = await makeMedia(join(folder, 'plain.mp4'), [MOVING], PLAIN)
  const pictures = [{ id: 'p', assetId: 'page', at: fromSeconds(1) }]
  const title = { kind: 'title', id: 't', text: 'Kancil', subtitle: '' } as const
  const at = { at: fromSeconds(2), end: fromSeconds(2.2), fadeIn: ZERO, fadeOut: ZERO }

  await expect(chosen(file, { pictures })).rejects.toThrow('pictures are shown')
  await expect(chosen(file, {}, file)).rejects.toThrow('a camera is shown')
  const { parts } = await chosen(file, { overlays: [{ ...title, ...at }] })

  const encoded = parts.filter(({ kind }) => kind === 'encoded')
  expect(encoded).toContainEqual({ kind: 'encoded', at: 60, frames: 15 })
})
