import { Button, Menu, Tooltip } from '@mantine/core'
import { IconBox, IconPhotoPlus, IconTypography } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '#shared/desktop/commands.ts'
import { keysOf } from '../../actions/keys-of.ts'
import { isEnabled, runCommand, useActions, useCommand } from '../../actions/registry.ts'
import { Keys } from '../../design/keys.tsx'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { useLength } from '../../open-episode/use-edited.ts'
import buttonClasses from '../command-button.module.css'
import { addLowerThirdHere, addPictureHere, addTitleHere } from './overlay-actions.ts'
import { OVERLAY_ICONS } from './overlay-kinds.tsx'

/** Everything that can be laid over the video, under one button. */
export function TitlesMenu() {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const enabled = useLength() > 0
  const assets = useOpenEpisode((state) => state.document?.assets) ?? []
  const images = assets.filter(({ kind }) => kind === 'image')
  useCommand('addTitle', addTitleHere, { enabled })
  useCommand('addLowerThird', addLowerThirdHere, { enabled })
  useCommand(
    'addPictureOverlay',
    () => (images.length > 0 ? setOpen(true) : runCommand('importPictureOverlay')),
    { enabled },
  )
  return (
    <Menu opened={isOpen} onChange={setOpen} position="top-start" shadow="md" width={300}>
      <Menu.Target>
        <Tooltip label={t('editing.overlays.menu')} disabled={isOpen}>
          <Button
            className={buttonClasses.button}
            variant="subtle"
            size="compact-md"
            leftSection={<IconTypography size={18} />}
            disabled={!enabled}
          >
            <span className={`${buttonClasses.word} ${buttonClasses.lesser}`}>
              {t('editing.toolbar.titles')}
            </span>
          </Button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <CommandItem id="addTitle" icon={<OVERLAY_ICONS.title size={16} />}>
          {t('editing.overlays.title')}
        </CommandItem>
        <CommandItem id="addLowerThird" icon={<OVERLAY_ICONS.lowerThird size={16} />}>
          {t('editing.overlays.lowerThird')}
        </CommandItem>
        <Menu.Label>{t('editing.overlays.picture')}</Menu.Label>
        {images.map(({ id, name }) => (
          <Menu.Item
            key={id}
            leftSection={<OVERLAY_ICONS.picture size={16} />}
            onClick={() => afterMenu(() => addPictureHere(id))}
          >
            {name}
          </Menu.Item>
        ))}
        <CommandItem id="importPictureOverlay" icon={<IconPhotoPlus size={16} />}>
          {t('editing.overlays.fromFile')}
        </CommandItem>
        <Menu.Divider />
        <CommandItem id="placeKit" icon={<IconBox size={16} />}>
          {t('shows.place')}
        </CommandItem>
      </Menu.Dropdown>
    </Menu>
  )
}

/** A menu that closes takes the keyboard back to its button: what is added must ask for it afterwards. */
function afterMenu(act: () => void): void {
  requestAnimationFrame(act)
}

interface CommandItemProps {
  readonly id: CommandId
  readonly icon: ReactNode
  readonly children: ReactNode
}

function CommandItem({ id, icon, children }: CommandItemProps) {
  const canRun = useActions(({ actions }) => isEnabled(actions, id))
  const keys = keysOf(id)
  return (
    <Menu.Item
      leftSection={icon}
      rightSection={keys && <Keys keys={keys} />}
      disabled={!canRun}
      onClick={() => afterMenu(() => runCommand(id))}
    >
      {children}
    </Menu.Item>
  )
}
