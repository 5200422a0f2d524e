import type { PictureSize } from '../exported-episode.ts'
import type { VideoPreset } from '../preset.ts'
import type { FrameStore } from './smart-plan.ts'
import { type StoredFrame, areDistinct } from './stored-frames.ts'

/** What a file's picture is like, as ffprobe says it. */
export interface StoredPicture extends PictureSize {
  readonly container: string
  readonly codec: string
  readonly profile: string
  readonly pixels: string
  /** Such as `progressive`. */
  readonly fields: string
  readonly range: string
  /** Primaries, transfer and matrix. */
  readonly colours: readonly string[]
  /** Width of a pixel by its height. */
  readonly pixelShape: string
  readonly isTurned: boolean
  readonly isCover: boolean
}

/** Why frames cannot be copied: for the log, never for a person. */
export class NotCopyable extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'NotCopyable'
  }
}

const UNTOLD = 'unknown'

/** Profiles that every decoder plays, and that one stream may mix. */
const PROFILES = ['Constrained Baseline', 'Main', 'High']

/** Only the MP4 family says where in the file each frame lies. */
const CONTAINER = /(^|,)mp4(,|$)/

/**
 * About three times what YouTube recommends for uploads (8 Mb/s for 1080p at 30 frames): more is no longer
 * worth the time it takes to upload.
 */
const MOST_BITS_PER_PIXEL = 0.4

/** Which presets may be made of copied frames: those without any wish of their own but the size. */
export function allowsCopies({ codec, shape, mostBytes }: VideoPreset): boolean {
  return codec === 'h264' && shape === 'barred' && mostBytes === undefined
}

/**
 * Throws NotCopyable where a file's picture cannot be copied into an export of this size, or where it is not
 * known whether it can.
 */
export function checkPicture(picture: StoredPicture, size: PictureSize): void {
  refuseUnless([
    [CONTAINER.test(picture.container), picture.container],
    [picture.codec === 'h264', picture.codec],
    [PROFILES.includes(picture.profile), `profile ${picture.profile}`],
    [picture.pixels === 'yuv420p', picture.pixels],
    [picture.fields === 'progressive', `fields ${picture.fields}`],
    [['tv', UNTOLD].includes(picture.range), `range ${picture.range}`],
    [areUsual(picture.colours), `colours ${picture.colours.join(' ')}`],
    [['1:1', '0:1', UNTOLD].includes(picture.pixelShape), `pixels of ${picture.pixelShape}`],
    [!picture.isTurned, 'turned'],
    [!picture.isCover, 'a cover'],
    [
      picture.width === size.width && picture.height === size.height,
      `${picture.width}x${picture.height}`,
    ],
  ])
}

/** Throws NotCopyable where the frames of a recording are not on the grid of the export, or are too heavy. */
export function checkFrames({ frames, entrances }: FrameStore, size: PictureSize): void {
  refuseUnless([
    [frames[0]?.frame === 0 && entrances[0] === 0, 'does not begin with its first frame'],
    [areDistinct(frames), 'frames closer to each other than the export has them'],
    [bitsPerPixel(frames, size) <= MOST_BITS_PER_PIXEL, 'too many bits'],
  ])
}

function refuseUnless(checks: readonly (readonly [isMet: boolean, reason: string])[]): void {
  const failed = checks.find(([isMet]) => !isMet)
  if (failed) {
    throw new NotCopyable(failed[1])
  }
}

/** Exports say that their colours are those of HD; what says nothing is taken for it, as ever. */
function areUsual(colours: readonly string[]): boolean {
  return colours.every((colour) => colour === 'bt709') || colours.every((name) => name === UNTOLD)
}

function bitsPerPixel(frames: readonly StoredFrame[], { width, height }: PictureSize): number {
  const bytes = frames.reduce((sum, frame) => sum + frame.bytes, 0)
  return (bytes * 8) / (frames.length * width * height)
}
