import { useQuery } from '@tanstack/react-query'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import {
  type ExportSpeeds,
  type MadeExport,
  estimateBytes,
  estimateSeconds,
} from '#shared/export/estimate.ts'
import { type ExportNote, exportNote } from '#shared/export/export-note.ts'
import { exportedEpisode } from '#shared/export/exported-episode.ts'
import { PresetId } from '#shared/export/preset.ts'
import { useTimeline } from '../../open-episode/use-edited.ts'
import { studio } from '../../studio.ts'

/** What choosing a preset would bring. */
export interface Outlook {
  readonly id: PresetId
  readonly note: ExportNote | undefined
  /** Undefined when it cannot be made. */
  readonly bytes: number | undefined
  /** Undefined while this computer has exported nothing. */
  readonly seconds: number | undefined
}

/** The outlook of every preset for the open episode, as it is edited now. */
export function useOutlooks({ assets, exports }: EpisodeDocument): Outlook[] {
  const timeline = useTimeline()
  const { data: speeds = NOTHING_KNOWN } = useQuery(
    studio.export.speeds.queryOptions({ staleTime: 0 }),
  )
  const episode = exportedEpisode(timeline, assets)
  return PresetId.options.map((id) => ({
    id,
    note: exportNote(id, episode),
    bytes: estimateBytes(id, episode, newestOf(exports, id)),
    seconds: estimateSeconds(id, episode, speeds),
  }))
}

const NOTHING_KNOWN: ExportSpeeds = {}

function newestOf(exports: EpisodeDocument['exports'], id: PresetId): MadeExport | undefined {
  return exports
    .filter(({ preset, state }) => preset === id && state === 'finished')
    .toSorted((a, b) => b.version - a.version)[0]
}

/** Of several presets together; undefined where one of them is not known. */
export function sumOf(
  outlooks: readonly Outlook[],
  figure: 'bytes' | 'seconds',
): number | undefined {
  return outlooks.reduce<number | undefined>((sum, outlook) => {
    const value = outlook[figure]
    return sum === undefined || value === undefined ? undefined : sum + value
  }, 0)
}
