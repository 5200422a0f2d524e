import { picturesSeen } from '#shared/export/pictures-seen.ts'
import { imageUrl } from '../open-episode/frame-url.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { PagePicture } from './page-picture.tsx'
import classes from './preview.module.css'

/** The stills and pages of this moment, as exports show them. */
export function PicturesOver() {
  const timeline = useTimeline()
  const playhead = useOpenEpisode((state) => state.playhead)
  return picturesSeen(timeline, playhead).map(({ shown: { picture, page }, ...seen }) =>
    page ? (
      <PagePicture key={picture.id} page={page} {...seen} />
    ) : (
      <img key={picture.id} src={imageUrl(picture.assetId)} alt="" className={classes.picture} />
    ),
  )
}
