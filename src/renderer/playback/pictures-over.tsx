import type { CSSProperties } from 'react'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import { type SeenPicture, picturesSeen } from '#shared/export/pictures-seen.ts'
import { pageBox, viewBetween, viewOf } from '#shared/pages/page-view.ts'
import type { Page } from '#shared/pages/page.ts'
import { imageUrl } from '../open-episode/frame-url.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import classes from './preview.module.css'

/** The stills and pages of this moment, as exports show them. */
export function PicturesOver() {
  const timeline = useTimeline()
  const playhead = useOpenEpisode((state) => state.playhead)
  return picturesSeen(timeline, playhead).map((seen) => (
    <PictureOver key={seen.shown.picture.id} seen={seen} />
  ))
}

function PictureOver({ seen }: { readonly seen: SeenPicture }) {
  const { picture, page } = seen.shown
  const size = useOpenEpisode(
    (state) => state.document?.assets.find(({ id }) => id === picture.assetId)?.video,
  )
  const url = imageUrl(picture.assetId)
  return page && size ? (
    <div className={classes.page} style={{ opacity: seen.opacity }} data-page={page.id}>
      <img src={url} alt="" style={placed(page, size, seen.progress)} />
    </div>
  ) : (
    <img src={url} alt="" className={classes.picture} />
  )
}

/** As wide as the preview on any screen: only the shape counts. */
const SCREEN: PictureSize = { width: 1920, height: 1080 }

/** The whole picture as wide as the screen, moved and made larger until its view fills the screen. */
function placed(page: Page, picture: PictureSize, progress: number): CSSProperties {
  const box = pageBox(page, picture)
  const view = viewBetween(viewOf(page.from, box, SCREEN), viewOf(page.to, box, SCREEN), progress)
  const left = ((box.x + view.x) / view.width) * 100
  const top = ((box.y + view.y) / view.width) * (picture.width / picture.height) * 100
  const percent = (share: number) => `${(share * 100).toFixed(4)}%`
  const right = picture.width - box.x - box.width
  const bottom = picture.height - box.y - box.height
  return {
    transform: `translate(${-left}%, ${-top}%) scale(${picture.width / view.width})`,
    clipPath: `inset(${percent(box.y / picture.height)} ${percent(right / picture.width)} ${percent(
      bottom / picture.height,
    )} ${percent(box.x / picture.width)})`,
  }
}
