import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isReadableSmall } from '#shared/thumbnails/readable.ts'
import type { Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import { useThumbnailLook } from './use-thumbnail-look.ts'
import classes from './thumbnail-facts.module.css'

/** What holds of the thumbnail, and what to mend. */
export function ThumbnailFacts({ thumbnail }: { readonly thumbnail: Thumbnail }) {
  const { t } = useTranslation()
  const isReadable = isReadableSmall(thumbnail, useThumbnailLook())
  return (
    <div role="status">
      <p className={classes.fact} data-warns={!isReadable || undefined}>
        {isReadable ? (
          <IconCircleCheck size={18} aria-hidden />
        ) : (
          <IconAlertTriangle size={18} aria-hidden />
        )}
        {t(isReadable ? 'thumbnails.readable' : 'thumbnails.unreadable')}
      </p>
      <p className={classes.fact}>
        <IconCircleCheck size={18} aria-hidden />
        {t('thumbnails.fact')}
      </p>
    </div>
  )
}
