import { ActionIcon, Button, Group, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '#shared/desktop/commands.ts'
import { keysOf } from '../actions/keys-of.ts'
import { isEnabled, runCommand, useActions } from '../actions/registry.ts'
import { Keys } from '../design/keys.tsx'
import classes from './command-button.module.css'

export interface CommandButtonProps {
  readonly id: CommandId
  readonly icon: ReactNode
  /** The word beside the icon; left out for undo, redo and zoom only. */
  readonly children?: ReactNode
  /** Used less than others: where room is short its word goes first. */
  readonly isLesser?: boolean
  /** In place of the command's own name, such as what would be undone. */
  readonly hint?: string | undefined
}

/** A command of the list as a button: its name and keys in the tooltip, grey when it cannot be done now. */
export function CommandButton({ id, icon, children, isLesser, hint }: CommandButtonProps) {
  const { t } = useTranslation()
  const canRun = useActions(({ actions }) => isEnabled(actions, id))
  const keys = keysOf(id)
  const name = hint ?? t(`commands.${id}`)
  const tooltip = (
    <Group gap="xs" wrap="nowrap">
      {name}
      {keys && <Keys keys={keys} />}
    </Group>
  )
  const run = () => runCommand(id)
  return (
    <Tooltip label={tooltip}>
      {children === undefined ? (
        <ActionIcon className={classes.icon} aria-label={name} disabled={!canRun} onClick={run}>
          {icon}
        </ActionIcon>
      ) : (
        <Button
          className={classes.button}
          variant="subtle"
          size="compact-md"
          leftSection={icon}
          aria-description={name}
          disabled={!canRun}
          onClick={run}
        >
          <span className={isLesser ? `${classes.word} ${classes.lesser}` : classes.word}>
            {children}
          </span>
        </Button>
      )}
    </Tooltip>
  )
}
