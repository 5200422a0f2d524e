import type { CSSProperties, ReactNode } from 'react'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import { pageBox, viewBetween, viewOf } from '#shared/pages/page-view.ts'
import { type Page, WHOLE } from '#shared/pages/page.ts'
import { imageUrl } from '../open-episode/frame-url.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import classes from './page-picture.module.css'

/** As wide as the preview on any screen: only the shape counts. */
const SCREEN: PictureSize = { width: 1920, height: 1080 }

export interface PagePictureProps {
  readonly page: Page
  /** How far its view has come, 0 to 1. */
  readonly progress: number
  readonly opacity?: number
}

/** A page as exports show it; it fills its place, which has the shape of a screen. */
export function PagePicture({ page, progress, opacity }: PagePictureProps) {
  const picture = usePictureSize(page.assetId)
  return (
    <div className={classes.page} style={{ opacity }} data-page={page.id}>
      {picture && (
        <img
          src={imageUrl(page.assetId)}
          alt=""
          decoding="async"
          style={placed(page, picture, { progress, screen: SCREEN })}
        />
      )}
    </div>
  )
}

export interface WholePageProps extends Pick<PagePictureProps, 'page'> {
  /** Lies over it. */
  readonly children?: ReactNode
}

/** All of a page and nothing else, in its own shape: as large as fits into the container it is in. */
export function WholePage({ page, children }: WholePageProps) {
  const picture = usePictureSize(page.assetId)
  const box = picture && pageBox(page, picture)
  const shape = box && { '--shape': box.width / box.height }
  return (
    <div className={classes.whole} style={shape} data-page={page.id}>
      {picture && box && (
        <img
          src={imageUrl(page.assetId)}
          alt=""
          decoding="async"
          style={placed({ ...page, from: WHOLE }, picture, { progress: 0, screen: box })}
        />
      )}
      {children}
    </div>
  )
}

function usePictureSize(assetId: string): PictureSize | undefined {
  return useOpenEpisode((state) => state.document?.assets.find(({ id }) => id === assetId)?.video)
}

/** The whole picture as wide as its place, moved and made larger until its view fills the place. */
function placed(
  page: Page,
  picture: PictureSize,
  { progress, screen }: { readonly progress: number; readonly screen: PictureSize },
): CSSProperties {
  const box = pageBox(page, picture)
  const view = viewBetween(viewOf(page.from, box, screen), viewOf(page.to, box, screen), progress)
  const left = ((box.x + view.x) / view.width) * 100
  const top = ((box.y + view.y) / view.width) * (picture.width / picture.height) * 100
  const cut = [
    box.y / picture.height,
    (picture.width - box.x - box.width) / picture.width,
    (picture.height - box.y - box.height) / picture.height,
    box.x / picture.width,
  ].map((share) => `${(share * 100).toFixed(4)}%`)
  return {
    transform: `translate(${-left}%, ${-top}%) scale(${picture.width / view.width})`,
    clipPath: `inset(${cut.join(' ')})`,
  }
}
