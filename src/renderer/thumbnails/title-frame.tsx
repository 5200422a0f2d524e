import { useTranslation } from 'react-i18next'
import { titlePlace } from '#shared/thumbnails/lay-out-thumbnail.ts'
import { SMALLEST_PLACE, TIME_STAMP } from '#shared/thumbnails/places.ts'
import { THUMBNAIL_SIZE, type Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import { FrameOnPicture, placeOf } from '../design/frame-on-picture.tsx'
import { draftThumbnail } from '../open-episode/thumbnail-draft.ts'
import classes from './title-frame.module.css'

/** Where the title lies on the picture, and where YouTube writes the length. */
export function TitleFrame({ thumbnail }: { readonly thumbnail: Thumbnail }) {
  const { t } = useTranslation()
  return (
    <>
      <span className={classes.stamp} style={placeOf(TIME_STAMP)} aria-hidden>
        {t('thumbnails.timeStamp')}
      </span>
      <FrameOnPicture
        frame={titlePlace(thumbnail, THUMBNAIL_SIZE)}
        smallest={SMALLEST_PLACE}
        label={t('thumbnails.titleFrame')}
        // One drag is undone at once.
        onDrag={(place, drag) => draftThumbnail({ place }, `place ${drag}`)}
        onStep={(place) => draftThumbnail({ place })}
      />
    </>
  )
}
