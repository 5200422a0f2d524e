import type { ReactNode } from 'react'
import { type Clip, pictureAt, placedClips } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { type TimeRange, overlap } from '#shared/time/range.ts'
import { TICKS_PER_SECOND, ticks } from '#shared/time/ticks.ts'
import { imageUrl, videoFrameUrl } from '../open-episode/frame-url.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useLength, useTimeline } from '../open-episode/use-edited.ts'
import type { Scale } from './timeline-view.ts'
import { TransitionsOver } from './transitions-over.tsx'
import classes from './lane.module.css'

const STRIP_PIXELS = 44

/** What is seen: stills, or else a strip of frames of each video clip. */
export function PicturesLane({ scale }: { readonly scale: Scale }) {
  const timeline = useTimeline()
  const length = useLength()
  const assets = useOpenEpisode((state) => state.document?.assets) ?? []
  const nameOf = (assetId: string) =>
    withoutExtension(assets.find(({ id }) => id === assetId)?.name)
  const firstPicture = timeline.pictures[0]?.at ?? length
  const currentId = useOpenEpisode((state) => pictureAt(timeline, state.playhead)?.id)
  return (
    <div className={classes.lane} style={{ height: '4.5rem', '--lane': 'var(--ps-lane-picture)' }}>
      {placedClips(timeline).map(({ clip, start, end }) => {
        const asset = assets.find(({ id }) => id === clip.assetId)
        const range = { start, end: ticks(Math.min(end, firstPicture)) }
        return asset?.video && overlap(range, scale.visible) ? (
          <Box key={clip.id} range={range} scale={scale} name={nameOf(asset.id)}>
            <FilmStrip clip={clip} asset={asset} range={range} scale={scale} />
          </Box>
        ) : null
      })}
      <TransitionsOver scale={scale} until={firstPicture} />
      {timeline.pictures.map((picture, index) => {
        const range = { start: picture.at, end: timeline.pictures[index + 1]?.at ?? length }
        return overlap(range, scale.visible) ? (
          <Box
            key={picture.id}
            range={range}
            scale={scale}
            name={nameOf(picture.assetId)}
            isCurrent={picture.id === currentId}
          >
            <div
              className={classes.strip}
              style={{ backgroundImage: `url("${imageUrl(picture.assetId)}")` }}
            />
          </Box>
        ) : null
      })}
    </div>
  )
}

interface BoxProps {
  readonly range: TimeRange
  readonly scale: Scale
  readonly name: string
  readonly isCurrent?: boolean
  readonly children: ReactNode
}

function Box({ range, scale, name, isCurrent, children }: BoxProps) {
  const left = scale.toPixels(range.start)
  return (
    <div
      className={isCurrent ? `${classes.clip} ${classes.current}` : classes.clip}
      style={{ left, width: Math.max(2, scale.toPixels(range.end) - left - 2) }}
    >
      <span className={classes.band}>{name}</span>
      {children}
    </div>
  )
}

interface FilmStripProps {
  readonly clip: Clip
  readonly asset: Asset
  readonly range: TimeRange
  readonly scale: Scale
}

/** Only the frames in sight; their moments lie on a coarse grid, so that zooming finds them again. */
function FilmStrip({ clip, asset, range, scale }: FilmStripProps) {
  const aspect = asset.video ? asset.video.width / asset.video.height : 16 / 9
  const tile = STRIP_PIXELS * aspect
  const left = scale.toPixels(range.start)
  const seen = overlap(range, scale.visible) ?? range
  const first = Math.max(0, Math.floor((scale.toPixels(seen.start) - left) / tile) - 1)
  const last = Math.ceil((scale.toPixels(seen.end) - left) / tile)
  const grid = 2 ** Math.floor(Math.log2(tile / scale.pixelsPerSecond)) * TICKS_PER_SECOND
  return (
    <div className={classes.strip}>
      {Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset).map(
        (index) => {
          const time = clip.start + scale.toTime(index * tile)
          const shown = Math.max(clip.start, Math.floor(time / grid) * grid)
          return (
            <img
              key={index}
              src={videoFrameUrl(asset.id, ticks(Math.round(shown)))}
              alt=""
              loading="lazy"
              style={{ left: index * tile, width: tile }}
            />
          )
        },
      )}
    </div>
  )
}

function withoutExtension(name = ''): string {
  return name.replace(/\.[^.]+$/, '')
}
