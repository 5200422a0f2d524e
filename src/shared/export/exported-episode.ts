import { type Timeline, timelineLength } from '../editing/timeline.ts'
import type { Asset } from '../episodes/asset.ts'
import { type FrameRate, type Ticks, toSeconds } from '../time/ticks.ts'

/** What decides how an episode is coded: how long it is and what is seen. */
export interface ExportedEpisode {
  readonly length: Ticks
  readonly frameRate: FrameRate
  /** Of the largest video among its clips; undefined where only sound and stills are used. */
  readonly largest: PictureSize | undefined
}

export interface PictureSize {
  readonly width: number
  readonly height: number
}

export function exportedEpisode(timeline: Timeline, assets: readonly Asset[]): ExportedEpisode {
  const used = new Set(timeline.clips.map(({ assetId }) => assetId))
  const [largest] = assets
    .flatMap(({ id, video }) => (used.has(id) && video ? [video] : []))
    .toSorted((a, b) => b.width * b.height - a.width * a.height)
  return { length: timelineLength(timeline), frameRate: timeline.frameRate, largest }
}

export function lengthInSeconds({ length }: ExportedEpisode): number {
  return toSeconds(length)
}

export function framesPerSecond({ frameRate }: ExportedEpisode): number {
  return frameRate.numerator / frameRate.denominator
}
