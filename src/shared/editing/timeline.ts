import { z } from 'zod'
import { FrameRate, Ticks, ZERO, add, ticks } from '../time/ticks.ts'

/** A stretch of an asset, in the asset's own time. */
export const Clip = z.object({ id: z.string(), assetId: z.string(), start: Ticks, end: Ticks })
export type Clip = z.infer<typeof Clip>

/** A still shown from `at` (edited time) until the next picture or the end. */
export const Picture = z.object({ id: z.string(), assetId: z.string(), at: Ticks })
export type Picture = z.infer<typeof Picture>

/** Begins at `at` (edited time). */
export const Chapter = z.object({ id: z.string(), at: Ticks, title: z.string() })
export type Chapter = z.infer<typeof Chapter>

/**
 * The edit of an episode: clips played one after the other without gaps. Edited time is counted from the
 * start of the first clip. Pictures and chapters are sorted by `at`.
 */
export const Timeline = z.object({
  frameRate: FrameRate,
  clips: z.array(Clip),
  pictures: z.array(Picture),
  chapters: z.array(Chapter),
})
export type Timeline = z.infer<typeof Timeline>

/** A clip with the edited time at which it plays. */
export interface PlacedClip {
  readonly clip: Clip
  readonly start: Ticks
  readonly end: Ticks
}

export const EMPTY_TIMELINE: Timeline = {
  frameRate: { numerator: 30, denominator: 1 },
  clips: [],
  pictures: [],
  chapters: [],
}

export function clipLength(clip: Clip): Ticks {
  return ticks(clip.end - clip.start)
}

export function timelineLength(timeline: Timeline): Ticks {
  return timeline.clips.reduce((sum, clip) => add(sum, clipLength(clip)), ZERO)
}

/** Every clip with its place in edited time, in order. */
export function placedClips(timeline: Timeline): PlacedClip[] {
  let start: Ticks = ZERO
  return timeline.clips.map((clip) => {
    const placed = { clip, start, end: add(start, clipLength(clip)) }
    start = placed.end
    return placed
  })
}

/** The clip that plays at a moment of edited time; undefined from the end on. */
export function clipAt(timeline: Timeline, time: Ticks): PlacedClip | undefined {
  return placedClips(timeline).find((placed) => time >= placed.start && time < placed.end)
}

/** The picture shown at a moment of edited time. */
export function pictureAt(timeline: Timeline, time: Ticks): Picture | undefined {
  return timeline.pictures.findLast((picture) => picture.at <= time)
}

/** Edited time to the asset's own time; undefined from the end on. */
export function sourceTime(
  timeline: Timeline,
  time: Ticks,
): { assetId: string; time: Ticks } | undefined {
  const placed = clipAt(timeline, time)
  return (
    placed && { assetId: placed.clip.assetId, time: ticks(placed.clip.start + time - placed.start) }
  )
}
