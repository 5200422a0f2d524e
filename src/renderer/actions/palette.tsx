import { Modal, VisuallyHidden } from '@mantine/core'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { COMMANDS, type Command, MENUS } from '#shared/desktop/commands.ts'
import { hasWords } from '#shared/episodes/search.ts'
import { Keys } from '../design/keys.tsx'
import { Spine } from '../design/spine.tsx'
import { isEnabled, runCommand, useActions, useCommand } from './registry.ts'
import classes from './palette.module.css'

/** Something to go to by its name. */
export interface PaletteEpisode {
  readonly id: string
  readonly title: string
  readonly showName: string
  readonly spine: number
}

export interface PaletteProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  /** Those that are found by the query. */
  readonly episodes: readonly PaletteEpisode[]
  readonly onOpenEpisode: (episodeId: string) => void
}

export function openPalette(): void {
  spotlight.open()
}

/** Everything by name: commands with their keys, and episodes. */
export function Palette({ query, onQuery, episodes: found, onOpenEpisode }: PaletteProps) {
  const { t } = useTranslation()
  useCommand('openPalette', spotlight.toggle)
  const actions = useActions((state) => state.actions)
  const isAsked = query.trim() !== ''
  // Who has not typed yet wants to see what can be done here; who looks for a command learns that it has to wait.
  const commands = COMMANDS.filter(
    ({ id }) =>
      id !== 'openPalette' &&
      hasWords(t(`commands.${id}`), query) &&
      (isAsked || isEnabled(actions, id)),
  )
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={onQuery}
      shortcut={null}
      maxHeight="min(26rem, 70vh)"
      scrollable
      classNames={{ content: classes.content, inner: classes.inner, search: classes.search }}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      transitionProps={{ duration: 120, exitDuration: 0, transition: 'fade' }}
    >
      <VisuallyHidden>
        <Modal.Title>{t('shell.palette.open')}</Modal.Title>
      </VisuallyHidden>
      <Spotlight.Search
        placeholder={t('shell.palette.placeholder')}
        aria-label={t('shell.palette.open')}
        leftSection={<IconSearch size={18} />}
      />
      <Spotlight.ActionsList>
        {found.length > 0 && (
          <Spotlight.ActionsGroup className={classes.group} label={t('shell.palette.episodes')}>
            {found.map((episode) => (
              <Spotlight.Action
                key={episode.id}
                className={classes.action}
                onClick={() => onOpenEpisode(episode.id)}
              >
                <Spine colour={episode.spine} />
                <span className={classes.title}>{episode.title}</span>
                <span className={classes.aside}>{episode.showName}</span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {MENUS.map((menu) => {
          const inMenu = commands.filter((command) => command.menu === menu)
          return (
            inMenu.length > 0 && (
              <Spotlight.ActionsGroup
                key={menu}
                className={classes.group}
                label={t(`shell.palette.menu.${menu}`)}
              >
                {inMenu.map((command) => (
                  <CommandEntry key={command.id} command={command} />
                ))}
              </Spotlight.ActionsGroup>
            )
          )
        })}
        {found.length + commands.length === 0 && (
          <Spotlight.Empty>{t('shell.palette.nothing', { query })}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function CommandEntry({ command }: { readonly command: (typeof COMMANDS)[number] }) {
  const { t } = useTranslation()
  const canRun = useActions(({ actions }) => isEnabled(actions, command.id))
  const { keys }: Command = command
  return (
    <Spotlight.Action
      className={classes.action}
      disabled={!canRun}
      aria-disabled={!canRun}
      // The palette gives the focus back first: many commands act on what has it.
      onClick={() => setTimeout(() => runCommand(command.id))}
    >
      <span className={classes.word}>{t(`commands.${command.id}`)}</span>
      {!canRun && <span className={classes.aside}>{t('shell.palette.notNow')}</span>}
      {keys && <Keys keys={keys} />}
    </Spotlight.Action>
  )
}
