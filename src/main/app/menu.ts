import { Menu, type MenuItemConstructorOptions } from 'electron'
import { COMMANDS, type CommandId, MENUS, type Menu as MenuName } from '#shared/desktop/commands.ts'
import { createTranslator } from '#shared/i18n/create-translator.ts'
import type { InterfaceLanguage } from '#shared/workspace/settings.ts'

export interface MenuState {
  readonly language: InterfaceLanguage
  /** Those that can be done now. */
  readonly offered: ReadonlySet<CommandId>
  readonly choose: (command: CommandId) => void
}

/** The application menu: the same commands as the palette, with the same words and keys. */
export function showMenu(state: MenuState): void {
  const menus = MENUS.map((menu) => menuOf(menu, state))
  const mac: MenuItemConstructorOptions[] =
    process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...mac, ...menus]))
}

function menuOf(menu: MenuName, state: MenuState): MenuItemConstructorOptions {
  const { t } = createTranslator(state.language)
  const commands = COMMANDS.filter((command) => command.menu === menu).map(
    (command): MenuItemConstructorOptions => ({
      id: command.id,
      label: t(`commands.${command.id}`),
      enabled: state.offered.has(command.id),
      // The window itself listens to keys: it knows when somebody is typing.
      registerAccelerator: false,
      ...('keys' in command ? { accelerator: command.keys } : {}),
      click: () => state.choose(command.id),
    }),
  )
  return {
    label: t(`shell.palette.menu.${menu}`),
    submenu: [...commands, ...standardItems(menu, t('desktop.quit'))],
  }
}

/** macOS gives a field for text these keys only by way of a menu; in the menu itself they would be there twice. */
const TEXT_ITEMS: MenuItemConstructorOptions[] = (
  ['cut', 'copy', 'paste', 'selectAll'] as const
).map((role) => ({ role, visible: false }))

function standardItems(menu: MenuName, quit: string): MenuItemConstructorOptions[] {
  switch (menu) {
    case 'file':
      return [{ type: 'separator' }, { role: 'quit', label: quit }]
    case 'edit':
      return process.platform === 'darwin' ? TEXT_ITEMS : []
    case 'view':
      return [{ type: 'separator' }, { role: 'togglefullscreen' }]
    default:
      return []
  }
}
