import { Menu } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '#shared/desktop/commands.ts'
import { keysOf } from '../../actions/keys-of.ts'
import { isEnabled, runCommand, useActions, useCommand } from '../../actions/registry.ts'
import { Keys } from '../../design/keys.tsx'
import { useLength } from '../../open-episode/use-edited.ts'
import { actedOn } from './acted-on.ts'
import { chooseHere } from './choose-actions.ts'
import { closeClipMenu, openClipMenu, useClipMenu } from './clip-menu-state.ts'
import classes from './clip-menu.module.css'

/** What people do with a clip, the likeliest first. */
const GROUPS: readonly (readonly CommandId[])[] = [
  ['cutClips', 'copyClips', 'pasteClips', 'repeatClip'],
  ['cutRange', 'liftClips'],
  ['split', 'trimClipStart', 'trimClipEnd'],
  ['clipVolume', 'muteClip', 'openMicrophones', 'zoomSelection'],
]

/** The menu of the chosen clips: by the right button, or by its keys beside the playhead. */
export function ClipMenu() {
  const { t } = useTranslation()
  const place = useClipMenu((state) => state.place)
  useCommand('clipMenu', openBesidePlayhead, { enabled: useLength() > 0 })
  useEffect(() => closeClipMenu, [])
  return (
    <Menu
      opened={place !== undefined}
      onClose={closeClipMenu}
      position="bottom-start"
      offset={2}
      width={340}
      // It belongs to the timeline, and its first item has the focus at once.
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <span
          aria-hidden
          className={classes.target}
          style={{ left: place?.x ?? 0, top: place?.y ?? 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('editing.clips.menu')}>
        {GROUPS.map((group, index) => (
          <div key={group[0]} role="group">
            {index > 0 && <Menu.Divider />}
            {group.map((id) => (
              <ClipMenuItem key={id} id={id} />
            ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function ClipMenuItem({ id }: { readonly id: CommandId }) {
  const { t } = useTranslation()
  const canRun = useActions(({ actions }) => isEnabled(actions, id))
  const keys = keysOf(id)
  return (
    <Menu.Item
      disabled={!canRun}
      className={classes.item}
      rightSection={keys && <Keys keys={keys} />}
      // The menu gives the focus back first: what opens next takes it.
      onClick={() => setTimeout(() => runCommand(id))}
    >
      {t(`commands.${id}`)}
    </Menu.Item>
  )
}

function openBesidePlayhead(): void {
  if (!actedOn()) {
    chooseHere()
  }
  const playhead = document.querySelector('[data-playhead]')?.getBoundingClientRect()
  openClipMenu(playhead?.left ?? 0, (playhead?.top ?? 0) + (playhead?.height ?? 0) / 3)
}
