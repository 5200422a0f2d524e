import { IconHeading, IconId, IconPictureInPictureTop } from '@tabler/icons-react'
import type { Overlay } from '#shared/editing/timeline.ts'
import { useTranslation } from 'react-i18next'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'

export const OVERLAY_ICONS = {
  title: IconHeading,
  lowerThird: IconId,
  picture: IconPictureInPictureTop,
} as const satisfies Record<Overlay['kind'], unknown>

/** What an overlay shows, in a few words. */
export function useOverlayName(overlay: Overlay): string {
  const { t } = useTranslation()
  const file = useOpenEpisode(({ document }) =>
    overlay.kind === 'picture'
      ? document?.assets.find(({ id }) => id === overlay.assetId)?.name
      : undefined,
  )
  return firstWords(overlay) || (file ?? t('editing.overlays.blank'))
}

function firstWords(overlay: Overlay): string {
  switch (overlay.kind) {
    case 'title':
      return overlay.text.trim() || overlay.subtitle.trim()
    case 'lowerThird':
      return overlay.name.trim() || overlay.role.trim()
    case 'picture':
      return ''
  }
}
