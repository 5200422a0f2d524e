import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconFileImport,
  IconMicrophone,
  IconPhoto,
  IconPhotoPlus,
  IconVideo,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addPicture } from '#shared/editing/pictures.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { runCommand } from '../actions/registry.ts'
import { useFormat } from '../i18n/use-format.ts'
import { change, useOpenEpisode } from '../open-episode/open-episode.ts'
import { snapped } from './snap.ts'
import classes from './side-panel.module.css'

const ICONS = { audio: IconMicrophone, video: IconVideo, image: IconPhoto }

/** The imported files; pictures can be placed at the playhead. */
export function FilesTab() {
  const { t } = useTranslation()
  const assets = useOpenEpisode((state) => state.document?.assets) ?? []
  return (
    <>
      <ul className={classes.lines}>
        {assets.map((asset) => (
          <FileRow key={asset.id} asset={asset} />
        ))}
      </ul>
      <div className={classes.foot}>
        <Button
          leftSection={<IconFileImport size={16} />}
          onClick={() => runCommand('importMedia')}
        >
          {t('editing.panel.importFiles')}
        </Button>
      </div>
    </>
  )
}

function FileRow({ asset }: { readonly asset: Asset }) {
  const { t } = useTranslation()
  const format = useFormat()
  const Icon = ICONS[asset.kind]
  const facts = [
    asset.kind === 'image' ? undefined : formatClock(asset.duration),
    asset.video && `${asset.video.width} × ${asset.video.height}`,
    format.bytes(asset.sizeBytes),
  ]
  return (
    <li className={classes.file}>
      <Icon size={20} aria-hidden />
      <span>
        <span className={classes.name}>{asset.name}</span>
        <span className={classes.facts}>{facts.filter(Boolean).join(' · ')}</span>
      </span>
      {asset.kind === 'image' && (
        <Tooltip label={t('editing.panel.showHere')}>
          <ActionIcon
            aria-label={`${t('editing.panel.showHere')}: ${asset.name}`}
            onClick={() => placePicture(asset.id)}
          >
            <IconPhotoPlus size={18} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  )
}

function placePicture(assetId: string): void {
  const at = snapped(useOpenEpisode.getState().playhead)
  change('addPicture', (timeline) => addPicture(timeline, { id: crypto.randomUUID(), assetId, at }))
}
