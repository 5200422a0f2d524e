import { FailureError } from '#shared/failure/failure.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { fingerprintOf } from '../database/fingerprint.ts'
import type { Connection } from '../database/open.ts'
import { findAsset } from '../database/tables/assets.ts'
import { historyOf } from '../database/tables/histories.ts'
import { addVersion, versionTimeline, versionsOf } from '../database/tables/timeline-versions.ts'
import { door } from '../door.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import type { JobRunner } from '../jobs/runner.ts'
import type { Folders } from '../workspace/folders.ts'
import { type PeaksRequest, computePeaks } from './compute-peaks.ts'
import { missingLevels, missingPeaks } from './provide-waveform.ts'
import { saveEdited } from './save-edited.ts'

export interface EditingTools {
  readonly db: Connection
  readonly folders: Folders
  readonly programs: Programs
  readonly jobs: JobRunner
  readonly now: () => number
  readonly newId: () => string
}

export function editingHandlers(tools: EditingTools) {
  const { db, now } = tools
  const underWay = new Map<string, Promise<void>>()
  return {
    history: door.editing.history.handler(({ input }) => ({
      ...historyOf(db, input.episodeId),
      fingerprint: fingerprintOf(db, input.episodeId),
    })),
    save: door.editing.save.handler(({ input }) => ({ fingerprint: saveEdited(tools, input) })),
    versions: door.editing.versions.handler(({ input }) => versionsOf(db, input.episodeId)),
    keepVersion: door.editing.keepVersion.handler(({ input }) => {
      const version = { ...input, id: tools.newId(), savedAtMs: now() }
      addVersion(db, version)
      return { id: version.id, name: version.name, savedAtMs: version.savedAtMs }
    }),
    version: door.editing.version.handler(({ input }) => {
      const timeline = versionTimeline(db, input.versionId)
      if (!timeline) {
        throw new FailureError('episode.missing')
      }
      return { timeline }
    }),
    peaks: door.editing.peaks.handler(async ({ input }) => {
      await inTurn(existing(input.assetId), (asset) => missingPeaks(tools, asset))
      return { url: `media://peaks/${input.assetId}` }
    }),
    levels: door.editing.levels.handler(async ({ input }) => {
      await inTurn(existing(input.assetId), async (asset) => missingLevels(tools, asset))
      return { url: `media://levels/${input.assetId}` }
    }),
  }

  function existing(assetId: string): Asset {
    const asset = findAsset(db, assetId)
    if (!asset) {
      throw new FailureError('episode.missing')
    }
    return asset
  }

  /** One thing after the other for each asset: the first pass may make what the next would. */
  async function inTurn(asset: Asset, missing: Missing): Promise<void> {
    const before = underWay.get(asset.id) ?? Promise.resolve()
    const making = before.then(() => makeMissing(tools, asset, missing))
    const settled = making.catch(() => undefined) // told to whoever asked for it
    underWay.set(asset.id, settled)
    await making.finally(() => {
      if (underWay.get(asset.id) === settled) {
        underWay.delete(asset.id)
      }
    })
  }
}

type Missing = (asset: Asset) => Promise<PeaksRequest | undefined>

async function makeMissing(tools: EditingTools, asset: Asset, missing: Missing): Promise<void> {
  const request = await missing(asset)
  if (request) {
    const job = tools.jobs.start(
      { kind: 'peaks', subject: asset.name, episodeId: asset.episodeId },
      ({ signal, report }) => {
        const onProgress = (fraction: number) => report('reading', fraction)
        return computePeaks({ ...request, signal, onProgress })
      },
    )
    await job.finished
  }
}
