import { z } from 'zod'
import { procedure } from '../failure/contract.ts'
import { Settings } from './settings.ts'

/** The folder that holds everything, and what was noticed when it was opened. */
export const WorkspaceInfo = z.object({
  folder: z.string(),
  freeBytes: z.number(),
  totalBytes: z.number(),
  /** Exports that a crash cut short since the last start; their files were removed. */
  interruptedExports: z.number().int(),
})
export type WorkspaceInfo = z.infer<typeof WorkspaceInfo>

export const workspaceContract = {
  info: procedure.output(WorkspaceInfo),
  readSettings: procedure.output(Settings),
  saveSettings: procedure.input(Settings).output(Settings),
}
