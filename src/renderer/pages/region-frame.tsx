import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Page, type Region, SMALLEST_SHARE, WHOLE } from '#shared/pages/page.ts'
import { FrameOnPicture } from '../design/frame-on-picture.tsx'
import { WholePage } from '../playback/page-picture.tsx'
import classes from './region-frame.module.css'

export interface RegionFrameProps {
  readonly page: Page
  /** The edge of the page on its picture, or what is seen of the page when it comes or goes. */
  readonly region: 'crop' | 'from' | 'to'
  readonly onChange: (region: Region) => void
}

/** The page with a frame on it. While that is dragged it is not kept: one drag is one step to undo. */
export function RegionFrame({ page, region, onChange }: RegionFrameProps) {
  const { t } = useTranslation()
  const keys = useId()
  const [dragged, setDragged] = useState<Region>()
  const keep = () => {
    if (dragged) {
      onChange(dragged)
      setDragged(undefined)
    }
  }
  return (
    <div className={classes.place}>
      <span id={keys} className="visually-hidden">
        {t('pages.frame.keys')}
      </span>
      <WholePage page={region === 'crop' ? { ...page, crop: WHOLE } : page}>
        <FrameOnPicture
          frame={dragged ?? page[region]}
          smallest={SMALLEST_SHARE}
          label={t(`pages.frame.${region}`)}
          describedBy={keys}
          className={classes.frame}
          onDrag={setDragged}
          onDragEnd={keep}
          onStep={onChange}
        />
      </WholePage>
    </div>
  )
}
