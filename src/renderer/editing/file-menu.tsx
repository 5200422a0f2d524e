import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import {
  IconArrowBarToLeft,
  IconArrowBarToRight,
  IconDots,
  IconPhotoPlus,
  IconPictureInPictureTop,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addPicture } from '#shared/editing/pictures.ts'
import { placeAsset } from '#shared/editing/place-asset.ts'
import { timelineLength } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { ZERO, subtract } from '#shared/time/ticks.ts'
import { change, clearMarks, useOpenEpisode } from '../open-episode/open-episode.ts'
import { player } from '../playback/player.ts'
import { addPictureHere } from './overlays/overlay-actions.ts'
import { snapped } from './snap.ts'

/** What can be done with a file of the episode. */
export function FileMenu({ asset }: { readonly asset: Asset }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const name = t('editing.panel.fileMenu', { name: asset.name })
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md">
      <Menu.Target>
        <Tooltip label={name} disabled={isOpen}>
          <ActionIcon aria-label={name}>
            <IconDots size={18} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {asset.kind === 'image' ? <ImageItems asset={asset} /> : <RecordingItems asset={asset} />}
      </Menu.Dropdown>
    </Menu>
  )
}

function ImageItems({ asset }: { readonly asset: Asset }) {
  const { t } = useTranslation()
  return (
    <>
      <Menu.Item leftSection={<IconPhotoPlus size={16} />} onClick={() => placePicture(asset.id)}>
        {t('editing.panel.showHere')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPictureInPictureTop size={16} />}
        onClick={() => addPictureHere(asset.id)}
      >
        {t('editing.panel.inCorner')}
      </Menu.Item>
    </>
  )
}

function RecordingItems({ asset }: { readonly asset: Asset }) {
  const { t } = useTranslation()
  return (
    <>
      <Menu.Item
        leftSection={<IconArrowBarToLeft size={16} />}
        onClick={() => place(asset, 'start')}
      >
        {t('editing.panel.placeFirst')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowBarToRight size={16} />}
        onClick={() => place(asset, 'end')}
      >
        {t('editing.panel.placeLast')}
      </Menu.Item>
    </>
  )
}

/** The playhead goes where it was put. */
function place({ id: assetId, duration }: Asset, where: 'start' | 'end'): void {
  const clipId = crypto.randomUUID()
  change(where === 'start' ? 'placeIntro' : 'placeOutro', (timeline) =>
    placeAsset(timeline, { assetId, duration, clipId }, where),
  )
  clearMarks()
  const { timeline } = useOpenEpisode.getState().history.present
  player.seek(where === 'start' ? ZERO : subtract(timelineLength(timeline), duration))
}

function placePicture(assetId: string): void {
  const at = snapped(useOpenEpisode.getState().playhead)
  change('addPicture', (timeline) => addPicture(timeline, { id: crypto.randomUUID(), assetId, at }))
}
