import { COMMANDS, type Command, type CommandId } from '#shared/desktop/commands.ts'

const KEYS: ReadonlyMap<CommandId, string | undefined> = new Map(
  COMMANDS.map((command: Command & { readonly id: CommandId }) => [command.id, command.keys]),
)

/** The keys of a command as `Keys` draws them; undefined when it has none. */
export function keysOf(id: CommandId): string | undefined {
  return KEYS.get(id)
}

/** The same as `aria-keyshortcuts` expects them. */
export function ariaKeysOf(id: CommandId): string | undefined {
  return keysOf(id)?.replace('Ctrl', 'Control')
}
