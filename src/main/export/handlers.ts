import { door } from '../door.ts'
import type { ExportRequest } from './export-episode.ts'

export interface ExportHandlerTools {
  /** Starts a job for a new version and answers its id. */
  readonly startExport: (episodeId: string, request: Omit<ExportRequest, 'document'>) => string
}

export function exportHandlers({ startExport }: ExportHandlerTools) {
  return {
    start: door.export.start.handler(({ input }) => ({
      jobId: startExport(input.episodeId, input),
    })),
  }
}
