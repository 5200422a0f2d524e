import { z } from 'zod'
import { CaptionLook, USUAL_CAPTION_LOOK } from '../captions/caption-look.ts'
import { firstAfter } from '../time/range.ts'
import { LONGEST_PAGE_FADE, Page, USUAL_PAGE_FADE } from '../pages/page.ts'
import { FrameRate, Ticks, ZERO, add, ticks } from '../time/ticks.ts'
import { oncePer } from './once-per.ts'

/** In place of an asset: nothing is seen but the backdrop and nothing is heard. Such a clip may be of any length. */
export const BLANK_ASSET = 'blank'

/** A stretch of an asset, in the asset's own time. */
export const Clip = z.object({
  id: z.string(),
  assetId: z.string(),
  start: Ticks,
  end: Ticks,
  /** Louder or quieter than it was recorded, dB; as recorded when left out. */
  gainDb: z.number().min(-60).max(30).optional(),
  /** Seen but not heard. */
  isMuted: z.boolean().optional(),
  /** How long it comes out of black and silence at its start, and goes into them at its end. */
  fadeIn: Ticks.optional(),
  fadeOut: Ticks.optional(),
  /**
   * How long the clip before goes over into this one, half before the cut and half after it: both play on
   * beyond their ends for it, so that nothing becomes shorter.
   */
  crossfade: Ticks.optional(),
})
export type Clip = z.infer<typeof Clip>

/** A sound under the episode: it begins at `at` (edited time) and is repeated until `end`. */
export const Music = z.object({
  id: z.string(),
  assetId: z.string(),
  at: Ticks,
  end: Ticks,
  /** How loud it is beside the voice, dB. */
  gainDb: z.number().min(-60).max(12),
  fadeIn: Ticks,
  fadeOut: Ticks,
  /** How far it is lowered while somebody speaks, dB; zero leaves it alone. */
  duckDb: z.number().min(0).max(40),
})
export type Music = z.infer<typeof Music>

/** Where a camera is seen that recorded beside a screen, or somebody reading: a small picture in a corner. */
export const CameraPlace = z.object({
  /** Over the screen. */
  isShown: z.boolean(),
  /** Over the pages of a story; there, a recording that has no camera beside it is seen itself. */
  overPages: z.boolean().default(false),
  corner: z.enum(['topLeft', 'topRight', 'bottomLeft', 'bottomRight']),
  /** Share of the picture's width. */
  size: z.number().min(0.1).max(0.5),
})
export type CameraPlace = z.infer<typeof CameraPlace>

/** What is laid over the picture from `at` to `end` (edited time), coming and going softly. */
const Laid = z.object({ id: z.string(), at: Ticks, end: Ticks, fadeIn: Ticks, fadeOut: Ticks })

/** Letters in a line of an overlay: more cannot be read in the few seconds it is seen. */
export const MOST_OVERLAY_LETTERS = 200
const OverlayText = z.string().max(MOST_OVERLAY_LETTERS)

/** Over the picture: a title in its middle, a name in its lower third, or a picture in a corner. */
export const Overlay = z.discriminatedUnion('kind', [
  Laid.extend({ kind: z.literal('title'), text: OverlayText, subtitle: OverlayText }),
  Laid.extend({ kind: z.literal('lowerThird'), name: OverlayText, role: OverlayText }),
  Laid.extend({
    kind: z.literal('picture'),
    assetId: z.string(),
    corner: CameraPlace.shape.corner,
    /** Share of the picture's longer side, as with the camera. */
    size: z.number().min(0.05).max(1),
  }),
])
export type Overlay = z.infer<typeof Overlay>

/** How one microphone's recording is heard, wherever it is used. What is left out is as recorded. */
export const SoundSetting = z.object({
  /** The recording of that microphone: what a clip plays, or a companion of it. */
  assetId: z.string(),
  gainDb: z.number().min(-60).max(30).optional(),
  isMuted: z.boolean().optional(),
  /** While any recording of a take is alone, only those that are can be heard of it. */
  isAlone: z.boolean().optional(),
  /** How strongly the voice is cleaned and evened out. */
  voice: z.enum(['gentle', 'clear', 'rescue']).optional(),
})
export type SoundSetting = z.infer<typeof SoundSetting>

export const USUAL_CAMERA: CameraPlace = {
  isShown: true,
  overPages: false,
  corner: 'bottomRight',
  size: 0.25,
}

/**
 * A still shown from `at` (edited time) until the next picture or the end. With `BLANK_ASSET` in place of an asset
 * no still is shown any more: the clips are seen.
 */
export const Picture = z.object({
  id: z.string(),
  assetId: z.string(),
  at: Ticks,
  /** The page of the story that it is; then the page tells what of the picture is seen. */
  pageId: z.string().optional(),
})
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
  music: z.array(Music).default([]),
  /** Sorted by `at`; a later one lies over an earlier one. */
  overlays: z.array(Overlay).default([]),
  sounds: z.array(SoundSetting).default([]),
  camera: CameraPlace.default(USUAL_CAMERA),
  /** Of a picture that is cut to a tall one: 0 keeps its left side, 1 its right, 0.5 its middle. */
  tallCrop: z.number().min(0).max(1).default(0.5),
  captionLook: CaptionLook.default(USUAL_CAPTION_LOOK),
  /** Of a story, in the order in which they are read; `pictures` tells when they are shown. */
  pages: z.array(Page).default([]),
  pageFade: Ticks.refine((fade) => fade >= 0 && fade <= LONGEST_PAGE_FADE).default(USUAL_PAGE_FADE),
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
  music: [],
  overlays: [],
  sounds: [],
  camera: USUAL_CAMERA,
  tallCrop: 0.5,
  captionLook: USUAL_CAPTION_LOOK,
  pages: [],
  pageFade: USUAL_PAGE_FADE,
}

/** How much louder or quieter than recorded a clip is, as a factor; zero when it is muted. */
export function clipGain({ gainDb = 0, isMuted }: Clip): number {
  return isMuted ? 0 : 10 ** (gainDb / 20)
}

export function clipLength(clip: Clip): Ticks {
  return ticks(clip.end - clip.start)
}

/** Whether a clip only keeps a place free, or a picture only ends the one before it. */
export function isBlank({ assetId }: { readonly assetId: string }): boolean {
  return assetId === BLANK_ASSET
}

export function timelineLength(timeline: Timeline): Ticks {
  return placedClips(timeline).at(-1)?.end ?? ZERO
}

/** Every clip with its place in edited time, in order. */
export function placedClips({ clips }: Timeline): readonly PlacedClip[] {
  return placesOf(clips)
}

/** Timelines are never changed, only replaced: the places of the same clips are counted once. */
const placesOf = oncePer((clips: readonly Clip[]): readonly PlacedClip[] => {
  let start: Ticks = ZERO
  return clips.map((clip) => {
    const placed = { clip, start, end: add(start, clipLength(clip)) }
    start = placed.end
    return placed
  })
})

/** The clip that plays at a moment of edited time; undefined from the end on. */
export function clipAt(timeline: Timeline, time: Ticks): PlacedClip | undefined {
  const placed = placedClips(timeline)
  const found = placed[firstAfter(placed, time)]
  return found && time >= found.start ? found : undefined
}

/** The picture shown at a moment of edited time. */
export function pictureAt(timeline: Timeline, time: Ticks): Picture | undefined {
  const picture = turnedTo(timeline, time)
  return picture && !isBlank(picture) ? picture : undefined
}

/** The last picture that begins before a moment or in it; a blank one where the clips are seen again. */
export function turnedTo(timeline: Timeline, time: Ticks): Picture | undefined {
  return timeline.pictures.findLast((picture) => picture.at <= time)
}

/** Edited time to the asset's own time; undefined where nothing plays and from the end on. */
export function sourceTime(
  timeline: Timeline,
  time: Ticks,
): { assetId: string; time: Ticks } | undefined {
  const placed = clipAt(timeline, time)
  if (!placed || isBlank(placed.clip)) {
    return undefined
  }
  return { assetId: placed.clip.assetId, time: ticks(placed.clip.start + time - placed.start) }
}
