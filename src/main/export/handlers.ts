import type { ExportSpeeds } from '#shared/export/estimate.ts'
import { door } from '../door.ts'
import type { ExportRequest } from './export-episode.ts'

export interface ExportHandlerTools {
  /** Starts a job for a new version and answers its id. */
  readonly startExport: (episodeId: string, request: Omit<ExportRequest, 'document'>) => string
  readonly readSpeeds: () => Promise<ExportSpeeds>
}

export function exportHandlers({ startExport, readSpeeds }: ExportHandlerTools) {
  return {
    start: door.export.start.handler(({ input }) => ({
      jobId: startExport(input.episodeId, input),
    })),
    speeds: door.export.speeds.handler(() => readSpeeds()),
  }
}
