import type { Asset } from '../episodes/asset.ts'
import { cameraOf, readerOf } from '../episodes/camera-of.ts'
import { type TimeRange, overlap } from '../time/range.ts'
import {
  type Ticks,
  ZERO,
  frameLength,
  frameNumber,
  frameStart,
  ticks,
  within,
} from '../time/ticks.ts'
import {
  type CameraPlace,
  type Timeline,
  pictureAt,
  placedClips,
  sourceTime,
  timelineLength,
} from './timeline.ts'
import { assetsUsed } from './used-clips.ts'

/** Shows or hides the camera in the corner, moves it or makes it larger. */
export function placeCamera(timeline: Timeline, changed: Partial<CameraPlace>): Timeline {
  const camera = { ...timeline.camera, ...changed }
  const { isShown, overPages, corner, size } = timeline.camera
  const isSame =
    camera.isShown === isShown &&
    camera.overPages === overPages &&
    camera.corner === corner &&
    camera.size === size
  return isSame ? timeline : { ...timeline, camera }
}

/** Chooses which part of a wide picture is kept where it is cut to a tall one: 0 left, 1 right. */
export function cropTall(timeline: Timeline, tallCrop: number): Timeline {
  return tallCrop === timeline.tallCrop ? timeline : { ...timeline, tallCrop }
}

/** Whether a camera recorded beside any of the clips. */
export function hasCamera(timeline: Timeline, assets: readonly Asset[]): boolean {
  const leaders = assetsUsed(timeline)
  return assets.some((asset) => leaders.has(asset.id) && cameraOf(asset, assets) !== undefined)
}

/** Whether somebody who reads can be seen over pages: in what is heard while they are shown. */
export function hasReader(timeline: Timeline, assets: readonly Asset[]): boolean {
  const shown = pagesShown(timeline)
  const heard = placedClips(timeline).filter((placed) =>
    shown.some((range) => overlap(range, placed)),
  )
  const leaders = new Set(heard.map(({ clip }) => clip.assetId))
  return assets.some((asset) => leaders.has(asset.id) && readerOf(asset, assets) !== undefined)
}

/** When pages are shown, in edited time. */
function pagesShown(timeline: Timeline): TimeRange[] {
  const { pictures } = timeline
  return pictures.flatMap(({ pageId, at }, index) =>
    pageId === undefined
      ? []
      : [{ start: at, end: pictures[index + 1]?.at ?? timelineLength(timeline) }],
  )
}

/** Over what the camera is seen, if at all: over pages when one is shown, over no other picture. */
export function whatCameraIsOver(timeline: Timeline, at: Ticks): 'screen' | 'page' | undefined {
  const picture = pictureAt(timeline, at)
  const { isShown, overPages } = timeline.camera
  if (!picture) {
    return isShown ? 'screen' : undefined
  }
  return overPages && picture.pageId !== undefined ? 'page' : undefined
}

/** A moment of a recording, in its own time. */
export interface CameraMoment {
  readonly assetId: string
  readonly time: Ticks
}

/**
 * What is seen of the camera at a moment of the edited episode; undefined where none is shown. Its distance
 * is rounded to whole frames, as exports do; before its first frame and after its last, those are held.
 */
export function cameraAt(
  timeline: Timeline,
  assets: readonly Asset[],
  at: Ticks,
): CameraMoment | undefined {
  const over = whatCameraIsOver(timeline, at)
  const source = over && sourceTime(timeline, at)
  return source && cameraBeside(timeline, assets, { over, source })
}

export interface BesideWhat {
  readonly over: 'screen' | 'page'
  /** May lie outside of the recording. */
  readonly source: CameraMoment
}

/** What is seen of the camera at a moment of a recording. */
export function cameraBeside(
  timeline: Timeline,
  assets: readonly Asset[],
  { over, source }: BesideWhat,
): CameraMoment | undefined {
  const leader = assets.find(({ id }) => id === source.assetId)
  const cameraFor = over === 'page' ? readerOf : cameraOf
  const camera = leader && cameraFor(leader, assets)
  if (!camera) {
    return undefined
  }
  const rate = timeline.frameRate
  const offset = frameStart(frameNumber(camera.offset, rate), rate)
  const last = ticks(Math.max(0, camera.asset.duration - Math.ceil(frameLength(rate))))
  return { assetId: camera.asset.id, time: within(ticks(source.time + offset), ZERO, last) }
}
