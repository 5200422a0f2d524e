import type { Silence } from '#shared/editing/contract.ts'
import { heardOf } from '#shared/editing/heard-of.ts'
import type { Timeline } from '#shared/editing/timeline.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { soundsOf } from '#shared/episodes/sounds-of.ts'
import { fingerprintOf } from '../database/fingerprint.ts'
import type { Connection } from '../database/open.ts'
import { assetsOf, findAsset } from '../database/tables/assets.ts'
import { historyOf } from '../database/tables/histories.ts'
import { addVersion, versionTimeline, versionsOf } from '../database/tables/timeline-versions.ts'
import { timelineOf } from '../database/tables/timelines.ts'
import { door } from '../door.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import type { JobRunner } from '../jobs/runner.ts'
import type { Folders } from '../workspace/folders.ts'
import { soundFiles } from '../workspace/sound-files.ts'
import { computePeaks, hasPeaks } from './compute-peaks.ts'
import { findSilences } from './find-silences.ts'
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
      const asset = findAsset(db, input.assetId)
      if (!asset) {
        throw new FailureError('episode.missing')
      }
      const making = underWay.get(asset.id) ?? providePeaks(tools, asset)
      underWay.set(asset.id, making)
      await making.finally(() => underWay.delete(asset.id))
      return { url: `media://peaks/${asset.id}` }
    }),
    silences: door.editing.silences.handler(({ input, signal }) => {
      const timeline = timelineOf(db, input.episodeId)
      return silencesOf(tools, timeline, { ...input, signal })
    }),
  }
}

async function providePeaks(tools: EditingTools, asset: Asset): Promise<void> {
  const { folders, programs, jobs } = tools
  const target = folders.cache('peaks', asset.id)
  const sounds = soundsOf(asset, assetsOf(tools.db, asset.episodeId))
  const [first] = sounds
  if (!first?.asset.audio || (await hasPeaks(target))) {
    return
  }
  const job = jobs.start(
    { kind: 'peaks', subject: asset.name, episodeId: asset.episodeId },
    ({ signal, report }) =>
      computePeaks({
        programs,
        target,
        signal,
        duration: asset.duration,
        sampleRate: first.asset.audio?.sampleRate ?? 48_000,
        file: folders.absolute(asset.file),
        sounds: soundFiles(tools, asset),
        onProgress: (fraction) => report('reading', fraction),
      }),
  )
  await job.finished
}

async function silencesOf(
  tools: EditingTools,
  timeline: Timeline,
  wanted: {
    episodeId: string
    longerThanMs: number
    belowDb: number
    signal: AbortSignal | undefined
  },
): Promise<Silence[]> {
  const assets = assetsOf(tools.db, wanted.episodeId)
  const used = new Set(timeline.clips.map(({ assetId }) => assetId))
  const silences: Silence[] = []
  for (const asset of assets.filter(({ id }) => used.has(id))) {
    const sounds = heardOf(timeline, assets, asset.id).map(({ asset: { file }, offset, gain }) => ({
      ...{ file: tools.folders.absolute(file), offset, gain },
    }))
    if (sounds.length > 0) {
      const { programs } = tools
      const found = await findSilences({ ...wanted, programs, sounds, duration: asset.duration })
      silences.push(...found.map((range) => ({ ...range, assetId: asset.id })))
    }
  }
  return silences
}
