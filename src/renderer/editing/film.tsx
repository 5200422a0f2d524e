import { Fragment, useMemo } from 'react'
import { type PlacedClip, placedClips } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { type TimeRange, overlap, rangesWithin } from '#shared/time/range.ts'
import { add, earlier, later, subtract } from '#shared/time/ticks.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { type Box, boxesOf, placeOf, rangeOf } from './boxes.ts'
import { FilmStrip } from './film-strip.tsx'
import { tilesOfClip, tilesOfRun } from './film-tiles.ts'
import { PictureBox } from './picture-box.tsx'
import type { Scale } from './timeline-view.ts'
import classes from './lane.module.css'

/** How high frames and pages are drawn in their lane. */
export const STRIP_PIXELS = 44
/** Clips that are narrower than one frame share those of one strip. */
const FRAME_PIXELS = (STRIP_PIXELS * 16) / 9

export interface FilmProps {
  readonly scale: Scale
  readonly assets: readonly Asset[]
  readonly nameOf: (assetId: string) => string
  /** Where no stills are shown. */
  readonly range: TimeRange
}

/** The video clips in sight, with frames of their recordings. */
export function Film({ scale, assets, nameOf, range: bare }: FilmProps) {
  const timeline = useTimeline()
  const tiles = useMemo(() => tileWidths(assets), [assets])
  const seen = overlap(scale.visible, bare)
  const clips = (seen ? rangesWithin(placedClips(timeline), seen) : [])
    .filter(({ clip }) => tiles.has(clip.assetId))
    .map((placed) => cutTo(placed, bare))
  const box = (range: PlacedClip) => ({ range, scale, name: nameOf(range.clip.assetId) })
  const held = (run: Box<PlacedClip>) => (run.length === 1 ? { clipId: run[0].clip.id } : {})
  return boxesOf(clips, scale, FRAME_PIXELS).map((run) => {
    const [first] = run
    const tileWidth = tiles.get(first.clip.assetId) ?? FRAME_PIXELS
    const place = placeOf(rangeOf(run), scale)
    if (run.length === 1) {
      const strip = { tiles: tilesOfClip(first, scale, tileWidth), tileWidth, left: place.left }
      return (
        <PictureBox key={first.clip.id} {...box(first)} {...held(run)}>
          <FilmStrip {...strip} />
        </PictureBox>
      )
    }
    const shared = tilesOfRun(timeline, rangeOf(run), scale, tileWidth)
    return (
      <Fragment key={first.clip.id}>
        <div className={classes.film} style={place}>
          <FilmStrip tiles={shared} tileWidth={tileWidth} left={place.left} />
        </div>
        {boxesOf(run, scale).map((narrow) => (
          <PictureBox
            key={narrow[0].clip.id}
            {...box(narrow[0])}
            {...held(narrow)}
            range={rangeOf(narrow)}
            isClear
          />
        ))}
      </Fragment>
    )
  })
}

/** What of a clip lies in a range. */
function cutTo({ clip, start, end }: PlacedClip, range: TimeRange): PlacedClip {
  const skipped = subtract(later(start, range.start), start)
  return {
    clip: { ...clip, start: add(clip.start, skipped) },
    start: add(start, skipped),
    end: earlier(end, range.end),
  }
}

/** How wide a frame of each recording with a picture is. */
function tileWidths(assets: readonly Asset[]): ReadonlyMap<string, number> {
  return new Map(
    assets.flatMap(({ id, video }) =>
      video ? [[id, (STRIP_PIXELS * video.width) / video.height] as const] : [],
    ),
  )
}
