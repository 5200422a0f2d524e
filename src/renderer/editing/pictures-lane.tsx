import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { withoutStills } from '#shared/editing/pictures.ts'
import { type Picture, isBlank, pictureAt } from '#shared/editing/timeline.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import type { Page } from '#shared/pages/page.ts'
import { overlap } from '#shared/time/range.ts'
import { imageUrl } from '../open-episode/frame-url.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useLength, useTimeline } from '../open-episode/use-edited.ts'
import { assetName } from './asset-name.ts'
import { Blanks } from './blanks.tsx'
import { Film } from './film.tsx'
import { PageStrip } from './page-strip.tsx'
import { PictureBox } from './picture-box.tsx'
import type { Scale } from './timeline-view.ts'
import { TransitionsOver } from './transitions-over.tsx'
import classes from './lane.module.css'

/** What is seen: stills, or else a strip of frames of each video clip. */
export function PicturesLane({ scale }: { readonly scale: Scale }) {
  const { t } = useTranslation()
  const timeline = useTimeline()
  const length = useLength()
  const assets = useOpenEpisode((state) => state.document?.assets) ?? NOTHING
  const nameOf = (assetId: string) => assetName(assets, assetId)
  const pageName = (pageId: string | undefined) => {
    const number = timeline.pages.findIndex(({ id }) => id === pageId) + 1
    return number > 0 ? t('pages.page', { number }) : undefined
  }
  const currentId = useOpenEpisode((state) => pictureAt(timeline, state.playhead)?.id)
  return (
    <div className={classes.lane} style={{ height: '4.5rem', '--lane': 'var(--ps-lane-picture)' }}>
      {withoutStills(timeline).map((range) => (
        <Fragment key={range.start}>
          <Blanks scale={scale} range={range} />
          <Film scale={scale} assets={assets} nameOf={nameOf} range={range} />
          <TransitionsOver scale={scale} range={range} />
        </Fragment>
      ))}
      {timeline.pictures.map((picture, index) => {
        const range = { start: picture.at, end: timeline.pictures[index + 1]?.at ?? length }
        return !isBlank(picture) && overlap(range, scale.visible) ? (
          <PictureBox
            key={picture.id}
            range={range}
            scale={scale}
            name={pageName(picture.pageId) ?? nameOf(picture.assetId)}
            isCurrent={picture.id === currentId}
          >
            <Strip
              picture={picture}
              page={timeline.pages.find(({ id }) => id === picture.pageId)}
              size={assets.find(({ id }) => id === picture.assetId)?.video}
            />
          </PictureBox>
        ) : null
      })}
    </div>
  )
}

const NOTHING: never[] = []

interface StripProps {
  readonly picture: Picture
  readonly page: Page | undefined
  /** Of the whole picture. */
  readonly size: PictureSize | undefined
}

function Strip({ picture, page, size }: StripProps) {
  return page && size ? (
    <PageStrip page={page} picture={size} />
  ) : (
    <div
      className={classes.strip}
      style={{ backgroundImage: `url("${imageUrl(picture.assetId)}")` }}
    />
  )
}
