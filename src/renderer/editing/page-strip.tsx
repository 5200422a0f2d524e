import { useId } from 'react'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import { pageBox } from '#shared/pages/page-view.ts'
import type { Page } from '#shared/pages/page.ts'
import { imageUrl } from '../open-episode/frame-url.ts'
import { STRIP_PIXELS } from './film.tsx'
import classes from './lane.module.css'

export interface PageStripProps {
  readonly page: Page
  /** Of the whole picture that the page is a part of. */
  readonly picture: PictureSize
}

/** A page of a story in its own shape, again and again for as long as it is shown. */
export function PageStrip({ page, picture }: PageStripProps) {
  const id = useId()
  const box = pageBox(page, picture)
  const scale = STRIP_PIXELS / box.height
  return (
    <svg className={classes.strip} width="100%" height={STRIP_PIXELS} aria-hidden>
      <pattern
        id={id}
        width={box.width * scale}
        height={STRIP_PIXELS}
        patternUnits="userSpaceOnUse"
      >
        <image
          href={imageUrl(page.assetId)}
          x={-box.x * scale}
          y={-box.y * scale}
          width={picture.width * scale}
          height={picture.height * scale}
          preserveAspectRatio="none"
        />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  )
}
