import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Timeline } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { renderExport } from '#main/export/render/render-export.ts'
import type { RenderRequest } from '#main/export/render/request.ts'
import { probe } from '#main/ffmpeg/probe.ts'
import { findPrograms } from '#main/ffmpeg/programs.ts'

const programs = await findPrograms(process.env)

/** Exports timelines of one recording (the asset `a`) as the studio does. */
export interface Exporter {
  readonly asset: Asset
  readonly render: (timeline: Timeline, more?: Partial<RenderRequest>) => Promise<void>
}

export async function exporterOf(folder: string, file: string): Promise<Exporter> {
  const { container: _, ...info } = await probe(programs, file)
  const asset: Asset = {
    ...{ id: 'a', episodeId: 'bench', name: 'source.mp4', file, storage: 'referenced' },
    ...{ sizeBytes: 1, modifiedAtMs: 0, companions: [] },
    ...info,
  }
  const workFolder = join(folder, 'work')
  mkdirSync(workFolder, { recursive: true })
  const render = async (timeline: Timeline, more: Partial<RenderRequest> = {}) => {
    const logFile = join(folder, 'export.log')
    await renderExport(
      {
        ...{ programs, timeline, workFolder, preset: 'youtube-720p' },
        sources: new Map([['a', { asset, file }]]),
        tags: { title: 'Bench', show: 'Bench', language: 'en' },
        target: join(folder, 'ours.mp4'),
        ...more,
      },
      { signal: new AbortController().signal, logFile, report: () => {} },
    )
  }
  return { asset, render }
}

/** The same encoding by hand: one-pass loudness, nothing measured or checked. */
export const BARE_ENCODING: readonly string[] = [
  ...['-af', 'volume=3dB', '-r', '30', '-g', '60', '-c:v', 'libx264', '-profile:v', 'high'],
  ...['-preset', 'veryfast', '-crf', '20', '-pix_fmt', 'yuv420p'],
  ...['-c:a', 'aac', '-b:a', '192k', '-ar', '48000', '-movflags', '+faststart'],
]
