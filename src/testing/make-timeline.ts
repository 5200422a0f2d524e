import type { Asset } from '#shared/episodes/asset.ts'
import type { Clip, Timeline } from '#shared/editing/timeline.ts'
import { EMPTY_TIMELINE } from '#shared/editing/timeline.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { probe } from '#main/ffmpeg/probe.ts'
import { programs } from './make-media.ts'

/** An asset as import would make it from a file. */
export async function anAsset(id: string, file: string): Promise<Asset> {
  const { container: _, ...info } = await probe(programs, file)
  const origin = { id, episodeId: 'episode', name: id, file, storage: 'referenced' as const }
  return { ...origin, ...info, sizeBytes: 1, modifiedAtMs: 0, companions: [] }
}

/** A clip of an asset, in seconds. */
export function aClip(assetId: string, start: number, end: number): Clip {
  return {
    id: `${assetId}-${start}-${end}`,
    assetId,
    start: fromSeconds(start),
    end: fromSeconds(end),
  }
}

export function aTimeline(parts: Partial<Timeline>): Timeline {
  return { ...EMPTY_TIMELINE, ...parts }
}
