import type { Connection } from '../database/open.ts'
import type { Folders } from './folders.ts'

/** What everything needs that adds to a workspace. */
export interface WorkspaceTools {
  readonly db: Connection
  readonly folders: Folders
  readonly now: () => number
  readonly newId: () => string
}
