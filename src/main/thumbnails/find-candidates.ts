import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import {
  type Timeline,
  isBlank,
  pictureAt,
  placedClips,
  timelineLength,
} from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { type View, pageBox } from '#shared/pages/page-view.ts'
import { type FrameOfEpisode, chooseFrames } from '#shared/thumbnails/choose-frames.ts'
import { type JudgedFrame, judgeFrame } from '#shared/thumbnails/judge-frame.ts'
import { type Ticks, fromMilliseconds, ticks, toSeconds } from '#shared/time/ticks.ts'
import { runFfmpeg } from '../ffmpeg/run.ts'
import type { ThumbnailTools } from './make-thumbnail.ts'
import { cutOut } from './render-thumbnail.ts'

const CANDIDATES = 8
/** Frames are looked at in this size. */
const [WIDTH, HEIGHT] = [320, 180]
/** More of a recording are not looked at: they lie closer together than anyone would choose between. */
const MOST_FRAMES = 160
/** A recording with fewer key frames is decoded as a whole. */
const ENOUGH_KEY_FRAMES = 2 * CANDIDATES

/**
 * Moments of the edited episode that make a good thumbnail: sharp, well lit and unlike each other. Where stills
 * lie over the recording they are chosen from, each page of a spread by itself; otherwise the key frames of the
 * recordings.
 */
export async function findCandidates(
  tools: ThumbnailTools,
  { timeline, assets }: Pick<EpisodeDocument, 'timeline' | 'assets'>,
  signal?: AbortSignal,
): Promise<Ticks[]> {
  const frames: FrameOfEpisode[] = []
  for (const asset of assets.filter(({ video }) => video)) {
    if (asset.kind === 'image') {
      for (const { at, box } of stillsOf(timeline, asset)) {
        const [still] = await greyFrames(tools, { ...asset, box }, signal)
        frames.push(...(still ? [{ ...judged(still), at }] : []))
      }
    } else if (isSeen(timeline, asset)) {
      for (const frame of await greyFrames(tools, asset, signal)) {
        const seen = judged(frame)
        frames.push(...editedTimes(timeline, asset, frame.at).map((at) => ({ ...seen, at })))
      }
    }
  }
  return chooseFrames(frames, CANDIDATES).map(({ at }) => at)
}

function judged({ pixels }: TimedFrame): JudgedFrame {
  return judgeFrame({ pixels, width: WIDTH, height: HEIGHT })
}

/** When each part of a picture that is a page, or the whole picture, is first seen. */
function stillsOf(timeline: Timeline, asset: Asset): { readonly at: Ticks; readonly box?: View }[] {
  const length = timelineLength(timeline)
  const stills = new Map<string, { at: Ticks; box?: View }>()
  for (const { assetId, pageId, at } of timeline.pictures) {
    const page = timeline.pages.find(({ id }) => id === pageId)
    const box = page && asset.video && pageBox(page, asset.video)
    const key = JSON.stringify(box)
    if (assetId === asset.id && at < length && !stills.has(key)) {
      stills.set(key, { at, ...(box ? { box } : {}) })
    }
  }
  return [...stills.values()]
}

function isSeen({ clips }: Timeline, asset: Asset): boolean {
  return clips.some((clip) => !isBlank(clip) && clip.assetId === asset.id)
}

/** Where a moment of a recording is seen in the edited episode: nowhere when it was cut, or lies under a still. */
function editedTimes(timeline: Timeline, asset: Asset, at: Ticks): Ticks[] {
  return placedClips(timeline)
    .filter(({ clip }) => clip.assetId === asset.id && at >= clip.start && at < clip.end)
    .map(({ clip, start }) => ticks(start + at - clip.start))
    .filter((edited) => pictureAt(timeline, edited) === undefined)
}

export interface TimedFrame {
  readonly at: Ticks
  readonly pixels: Uint8Array
}

interface FrameSource extends Pick<Asset, 'file' | 'kind' | 'duration'> {
  /** The part that is looked at, in whole pixels; all of it when left out. */
  readonly box?: View | undefined
}

/** Key frames of a recording in grey, or the one frame of a still; all decoded once. */
export async function greyFrames(
  tools: Pick<ThumbnailTools, 'folders' | 'programs'>,
  asset: FrameSource,
  signal?: AbortSignal,
): Promise<TimedFrame[]> {
  const keyFrames = await decode(tools, asset, ['-skip_frame', 'nokey'], signal)
  return asset.kind === 'image' || keyFrames.length >= ENOUGH_KEY_FRAMES
    ? keyFrames
    : await decode(tools, asset, [], signal)
}

async function decode(
  { folders, programs }: Pick<ThumbnailTools, 'folders' | 'programs'>,
  { file, kind, duration, box }: FrameSource,
  options: readonly string[],
  signal: AbortSignal | undefined,
): Promise<TimedFrame[]> {
  const folder = dirname(folders.cache('previews', 'any'))
  await mkdir(folder, { recursive: true })
  const name = join(folder, `candidates-${randomUUID()}`)
  const [pixels, times] = [`${name}.grey`, `${name}.times`]
  const apart = toSeconds(duration) / MOST_FRAMES
  const thin = `select='isnan(prev_selected_t)+gte(t-prev_selected_t,${apart.toFixed(3)})'`
  const shrink = `scale=${WIDTH}:${HEIGHT}:flags=area,format=gray`
  const filter = kind === 'image' ? `${cutOut(box)}${shrink}` : `${thin},${shrink}`
  const both = ['-fps_mode', 'passthrough']
  try {
    await runFfmpeg(
      {
        inputs: [{ file: folders.absolute(file), options }],
        filter: `[0:v:0]${filter},split[pixels][times]`,
        outputs: [
          { file: pixels, options: ['-map', '[pixels]', ...both, '-f', 'rawvideo'] },
          {
            file: times,
            options: [
              '-map',
              '[times]',
              ...both,
              '-c:v',
              'wrapped_avframe',
              '-f',
              'mkvtimestamp_v2',
            ],
          },
        ],
      },
      { programs, subject: basename(file), signal },
    )
    return framesOf(await readFile(pixels), await readFile(times, 'utf8'))
  } finally {
    await Promise.all([pixels, times].map((made) => rm(made, { force: true })))
  }
}

function framesOf(pixels: Uint8Array, times: string): TimedFrame[] {
  const size = WIDTH * HEIGHT
  return times
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line, index) => ({
      at: fromMilliseconds(Math.round(Number(line))),
      pixels: pixels.subarray(index * size, (index + 1) * size),
    }))
    .filter(({ pixels: frame }) => frame.length === size)
}
