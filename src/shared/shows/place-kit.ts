import { cutRanges } from '../editing/cut-range.ts'
import { addMusic, changeMusic } from '../editing/music.ts'
import {
  USUAL_OVERLAY,
  addOverlay,
  changeOverlay,
  cornerPicture,
  removeOverlay,
  withOverlays,
} from '../editing/overlays.ts'
import { addPicture, removePicture } from '../editing/pictures.ts'
import { placeAsset } from '../editing/place-asset.ts'
import { placeClips } from '../editing/place-clips.ts'
import {
  BLANK_ASSET,
  type Clip,
  type Overlay,
  type Timeline,
  clipLength,
  placedClips,
  timelineLength,
} from '../editing/timeline.ts'
import type { Asset } from '../episodes/asset.ts'
import type { TimeRange } from '../time/range.ts'
import { type Ticks, ZERO, add, fromSeconds } from '../time/ticks.ts'
import type { KitPart, ShowKit } from './kit.ts'

/** What the kit puts on a timeline has names of its own, so that placing it again finds it. */
const IDS = {
  intro: 'kit-intro',
  outro: 'kit-outro',
  music: 'kit-music',
  lowerThird: 'kit-lower-third',
  endCard: 'kit-end-card',
  endTitle: 'kit-end-title',
  endLogo: 'kit-end-logo',
  closing: 'kit-closing',
} as const

/** The files of the kit as the episode knows them. */
export type KitAssets = Readonly<Partial<Record<KitPart, Pick<Asset, 'id' | 'duration'>>>>

/**
 * Puts what the show has on an episode: what it opens with, who is seen, music under what is said, what it closes
 * with, and an end card. Placed again, what is there stays where and as a person left it, words become those of
 * the kit, and a file that the kit has no longer gives way to the one it has.
 */
export function placeKit(timeline: Timeline, kit: ShowKit, assets: KitAssets): Timeline {
  const bare = withoutStale(timeline, kit, assets)
  if (bare.clips.length === 0) {
    return timeline
  }
  const { intro, outro } = assets
  const opened = intro && !hasClip(bare, IDS.intro) ? placeFile(bare, intro, 'intro') : bare
  const closed = outro && !hasClip(opened, IDS.outro) ? placeFile(opened, outro, 'outro') : opened
  const said = saidRange(closed)
  const named = withMusic(withLowerThird(closed, kit, said), assets, said)
  return withStillsEnded(withEndCard(named, kit, assets))
}

/** The last page, or another still, lies over what is said; what closes an episode is seen itself. */
function withStillsEnded(timeline: Timeline): Timeline {
  const { end: at } = saidRange(timeline)
  const isClosed = at < timelineLength(timeline) && hasStills(timeline)
  const known = timeline.pictures.find(({ id }) => id === IDS.closing)
  if (known?.at === (isClosed ? at : undefined)) {
    return timeline
  }
  const bare = removePicture(timeline, IDS.closing)
  return isClosed ? addPicture(bare, { id: IDS.closing, assetId: BLANK_ASSET, at }) : bare
}

/** Pages may be turned later than the kit is placed. */
function hasStills({ pages, pictures }: Timeline): boolean {
  return pages.length > 0 || pictures.some(({ id }) => id !== IDS.closing)
}

/** How long what the kit has put before an episode is. */
export function openingLength(timeline: Timeline): Ticks {
  return saidRange(timeline).start
}

/** Whether a kit holds anything that belongs on a timeline. */
export function hasPlacedParts({ files, lowerThird, endCard }: ShowKit): boolean {
  const isWritten = [lowerThird.name, lowerThird.role, endCard.text].some(
    (text) => text.trim() !== '',
  )
  return isWritten || [files.intro, files.outro, files.music].some((file) => file !== undefined)
}

/** Without the clips and the music of files that the kit has no longer, and an end card that is another now. */
function withoutStale(timeline: Timeline, { endCard }: ShowKit, assets: KitAssets): Timeline {
  const { intro, outro, music } = assets
  const isLast = !outro || hasClip(timeline, IDS.outro)
  const isStale = (clip: Clip) =>
    (clip.id === IDS.intro && clip.assetId !== intro?.id) ||
    (clip.id === IDS.outro && clip.assetId !== outro?.id) ||
    (clip.id === IDS.endCard &&
      !(isLast && endCard.text.trim() !== '' && clipLength(clip) === fromSeconds(endCard.seconds)))
  const stale = placedClips(timeline).filter(({ clip }) => isStale(clip))
  const kept = timeline.music.filter(({ id, assetId }) => id !== IDS.music || assetId === music?.id)
  return cutRanges(
    kept.length === timeline.music.length ? timeline : { ...timeline, music: kept },
    stale,
  )
}

function placeFile(
  timeline: Timeline,
  file: Pick<Asset, 'id' | 'duration'>,
  part: 'intro' | 'outro',
) {
  const { id: assetId, duration } = file
  return placeAsset(
    timeline,
    { assetId, duration, clipId: IDS[part] },
    part === 'intro' ? 'start' : 'end',
  )
}

/** From the end of the intro to the beginning of the outro or the end card. */
function saidRange(timeline: Timeline): TimeRange {
  const placed = placedClips(timeline)
  const intro = placed.find(({ clip }) => clip.id === IDS.intro)
  const after = placed.find(({ clip }) => clip.id === IDS.outro || clip.id === IDS.endCard)
  return { start: intro?.end ?? ZERO, end: after?.start ?? timelineLength(timeline) }
}

function hasClip(timeline: Timeline, id: string): boolean {
  return timeline.clips.some((clip) => clip.id === id)
}

function hasOverlay(timeline: Timeline, id: string): boolean {
  return timeline.overlays.some((overlay) => overlay.id === id)
}

/** A moment after what is said has begun, when the eye has seen who speaks. */
const NAME_AFTER = fromSeconds(1)

function withLowerThird(timeline: Timeline, { lowerThird }: ShowKit, said: TimeRange): Timeline {
  if (`${lowerThird.name}${lowerThird.role}`.trim() === '') {
    return removeOverlay(timeline, IDS.lowerThird)
  }
  if (hasOverlay(timeline, IDS.lowerThird)) {
    return changeOverlay(timeline, IDS.lowerThird, lowerThird)
  }
  const start = add(said.start, NAME_AFTER)
  const range = { start, end: add(start, USUAL_OVERLAY.length) }
  return addOverlay(timeline, {
    ...{ id: IDS.lowerThird, kind: 'lowerThird', ...lowerThird },
    ...seen(range),
  })
}

function withMusic(timeline: Timeline, { music }: KitAssets, said: TimeRange): Timeline {
  if (!music || timeline.music.some(({ id }) => id === IDS.music)) {
    return timeline
  }
  const added = addMusic(timeline, { id: IDS.music, assetId: music.id })
  return changeMusic(added, IDS.music, { at: said.start, end: said.end })
}

/** On nothing but the backdrop, so that it covers nobody and can be as long as a viewer needs. */
function withEndCard(timeline: Timeline, { endCard }: ShowKit, { logo }: KitAssets): Timeline {
  const { text, subtitle, seconds } = endCard
  if (text.trim() === '') {
    return timeline
  }
  if (hasClip(timeline, IDS.endCard)) {
    return changeOverlay(timeline, IDS.endTitle, { text, subtitle })
  }
  const start: Ticks = timelineLength(timeline)
  const range = { start, end: add(start, fromSeconds(seconds)) }
  const blank = { id: IDS.endCard, assetId: BLANK_ASSET, start: ZERO, end: fromSeconds(seconds) }
  const { music } = timeline
  const longer = { ...placeClips(timeline, { clips: [blank], chapters: [] }), music }
  const title: Overlay = { id: IDS.endTitle, kind: 'title', text, subtitle, ...seen(range) }
  const corner = logo && cornerPicture(IDS.endLogo, logo.id, range)
  const others = longer.overlays.filter(({ id }) => id !== IDS.endTitle && id !== IDS.endLogo)
  return withOverlays(longer, [...others, title, ...(corner ? [corner] : [])])
}

function seen({ start, end }: TimeRange) {
  const { fadeIn, fadeOut } = USUAL_OVERLAY
  return { at: start, end, fadeIn, fadeOut }
}
