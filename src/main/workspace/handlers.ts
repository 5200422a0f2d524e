import { readSettings, saveSettings } from '../database/tables/settings.ts'
import { door } from '../door.ts'
import type { Workspace } from './open-workspace.ts'

export function workspaceHandlers(workspace: Workspace) {
  return {
    info: door.workspace.info.handler(() => workspace.info()),
    readSettings: door.workspace.readSettings.handler(() => readSettings(workspace.db)),
    saveSettings: door.workspace.saveSettings.handler(({ input }) => {
      saveSettings(workspace.db, input)
      return input
    }),
  }
}
