import type { ExportSpeeds } from '#shared/export/estimate.ts'
import type { WaitingExport, WantedExport } from '#shared/export/waiting-export.ts'
import { door } from '../door.ts'

export interface ExportHandlerTools {
  /** Starts a job for a new version and answers its id. */
  readonly startExport: (episodeId: string, wanted: WantedExport) => string
  readonly waitingExports: () => WaitingExport[]
  readonly resumeExport: (id: string) => void
  readonly forgetExport: (id: string) => void
  readonly readSpeeds: () => Promise<ExportSpeeds>
}

export function exportHandlers(tools: ExportHandlerTools) {
  return {
    start: door.export.start.handler(({ input: { episodeId, ...wanted } }) => ({
      jobId: tools.startExport(episodeId, wanted),
    })),
    waiting: door.export.waiting.handler(() => tools.waitingExports()),
    resume: door.export.resume.handler(({ input }) => tools.resumeExport(input.id)),
    forget: door.export.forget.handler(({ input }) => tools.forgetExport(input.id)),
    speeds: door.export.speeds.handler(() => tools.readSpeeds()),
  }
}
