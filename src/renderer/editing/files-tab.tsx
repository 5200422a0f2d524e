import { Button } from '@mantine/core'
import { IconFileImport, IconMicrophone, IconPhoto, IconVideo } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Asset } from '#shared/episodes/asset.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { runCommand } from '../actions/registry.ts'
import { useFormat } from '../i18n/use-format.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { FileMenu } from './file-menu.tsx'
import classes from './side-panel.module.css'

const ICONS = { audio: IconMicrophone, video: IconVideo, image: IconPhoto }

/** The imported files, each with what can be done with it. */
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
      <FileMenu asset={asset} />
    </li>
  )
}
