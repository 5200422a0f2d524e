import { videoFrameUrl } from '../open-episode/frame-url.ts'
import type { FilmTile } from './film-tiles.ts'
import { useFrame } from './use-frame.ts'
import classes from './lane.module.css'

export interface FilmStripProps {
  readonly tiles: readonly FilmTile[]
  /** Of one frame, in pixels. */
  readonly tileWidth: number
  /** Where what it lies in begins, in pixels from the beginning of the timeline. */
  readonly left: number
}

/** Frames of a recording side by side. */
export function FilmStrip({ tiles, tileWidth, left }: FilmStripProps) {
  return (
    <div className={classes.strip}>
      {tiles.map((tile) => (
        <Frame
          key={tile.left}
          url={videoFrameUrl(tile.assetId, tile.time)}
          left={tile.left - left}
          width={tileWidth}
        />
      ))}
    </div>
  )
}

interface FrameProps {
  readonly url: string
  readonly left: number
  readonly width: number
}

function Frame({ url, left, width }: FrameProps) {
  const shown = useFrame(url)
  return shown === undefined ? null : <img src={shown} alt="" style={{ left, width }} />
}
