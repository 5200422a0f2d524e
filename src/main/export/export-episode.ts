import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Overlay } from '#shared/editing/timeline.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import type { Export } from '#shared/export/export.ts'
import { type Loudness, PRESETS, type PresetId } from '#shared/export/preset.ts'
import { EPISODE_COVER, THUMBNAIL_SIZE } from '#shared/thumbnails/thumbnail.ts'
import { CancelledError } from '#shared/failure/failure.ts'
import { nextVersion, saveExport } from '../database/tables/exports.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import type { JobContext } from '../jobs/runner.ts'
import { PARTIAL_PREFIX } from '#shared/workspace/partial.ts'
import { giveName } from '../workspace/put-in-place.ts'
import type { WorkspaceTools } from '../workspace/workspace-tools.ts'
import { type CleanVoice, cleanSources } from './clean-sources.ts'
import { checkCodings } from './render/coding-of.ts'
import { renderExport } from './render/render-export.ts'
import { usedSources } from './used-sources.ts'
import { type VersionExtras, carriedTracks, writeExtras } from './write-extras.ts'

export interface ExportTools extends WorkspaceTools {
  readonly programs: Programs
  /** Writes the episode's thumbnail (title and all), in any shape, to a file. */
  readonly drawPicture: (
    document: EpisodeDocument,
    size: PictureSize,
    target: string,
    signal: AbortSignal,
  ) => Promise<void>
  /** Draws what is laid over the picture; answers the files, absolute. */
  readonly drawOverlays: (
    document: EpisodeDocument,
    overlays: readonly Overlay[],
    size: PictureSize,
  ) => Promise<readonly string[]>
  readonly cleanVoice: CleanVoice
  /** For captions that are written into the picture. */
  readonly fontsFolder: string
  /** Told how many seconds of the episode were exported in a second. */
  readonly rememberSpeed: (preset: PresetId, speed: number) => void
}

export interface ExportRequest {
  readonly document: EpisodeDocument
  readonly presets: readonly PresetId[]
  readonly loudness?: Loudness | undefined
  /** Writes the captions of this language into the picture of every video. */
  readonly burnedCaptions?: string | undefined
}

/** One version of an episode: files that belong together, by absolute names. */
export interface EpisodeVersion extends VersionExtras {
  readonly version: number
  readonly exports: readonly Export[]
}

/**
 * Makes a new version of the episode: every preset, the captions and the thumbnail, all in one folder
 * that gets its name when everything in it is whole. Throws as `renderExport` does.
 */
export async function exportEpisode(
  tools: ExportTools,
  request: ExportRequest,
  context: JobContext,
): Promise<EpisodeVersion> {
  const { document, presets } = request
  const sources = await usedSources(tools.folders, document)
  checkCodings(presets, { timeline: document.timeline, sources })
  const version = nextVersion(tools.db, document.episode.id)
  const folder = join(tools.folders.exports(document.episode.id), `v${version}`)
  const partial = join(tools.folders.exports(document.episode.id), `${PARTIAL_PREFIX}v${version}`)
  const rows = presets.map((preset) => row(tools, { document, preset, version, folder }))
  rows.forEach((value) => saveExport(tools.db, value))
  try {
    await mkdir(partial, { recursive: true })
    const tracks = carriedTracks(document)
    const draw = (size: PictureSize) => (file: string) =>
      tools.drawPicture(document, size, file, context.signal)
    context.report('writing', 0)
    const extras = await writeExtras(partial, { tracks, writeThumbnail: draw(THUMBNAIL_SIZE) })
    const work = join(partial, 'work')
    const cover = join(work, 'cover.jpg')
    if (presets.some(isSound)) {
      await mkdir(work, { recursive: true })
      await draw(EPISODE_COVER)(cover)
    }
    const cleaned = await cleanSources(document.timeline, sources, {
      cleanVoice: tools.cleanVoice,
      context: partOf(context, [0, CLEANING]),
    })
    const rendering = partOf(context, [cleaned === sources ? 0 : CLEANING, 1])
    const burned = tracks.find(({ language }) => language === request.burnedCaptions)?.cues
    const captions = extras.captions
      .filter((_, index) => (tracks[index]?.cues.length ?? 0) > 0)
      .map(({ language, srt }) => ({ language, file: srt }))
    const finished: Export[] = []
    for (const [index, value] of rows.entries()) {
      const startedAtMs = tools.now()
      const result = await renderExport(
        {
          programs: tools.programs,
          timeline: document.timeline,
          sources: cleaned,
          preset: value.preset,
          loudness: request.loudness,
          captions,
          burned: burned && { cues: burned, fontsFolder: tools.fontsFolder },
          drawOverlays: (overlays, size) => tools.drawOverlays(document, overlays, size),
          tags: tags(document, tools.now()),
          cover: isSound(value.preset) ? cover : extras.thumbnail,
          target: join(partial, fileName(value.preset)),
          workFolder: work,
        },
        partOf(rendering, [index / rows.length, (index + 1) / rows.length]),
      )
      finished.push({ ...value, ...result, state: 'finished' })
      tools.rememberSpeed(value.preset, result.durationMs / (tools.now() - startedAtMs))
    }
    await rm(work, { recursive: true, force: true })
    await giveName(partial, folder)
    tools.db.transaction(() => finished.forEach((value) => saveExport(tools.db, value)))()
    return inFolder({ version, exports: finished, ...extras }, partial, folder)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    const state = error instanceof CancelledError ? 'cancelled' : 'failed'
    tools.db.transaction(() => rows.forEach((value) => saveExport(tools.db, { ...value, state })))()
    throw error
  }
}

function isSound(preset: PresetId): boolean {
  return PRESETS[preset].kind === 'audio'
}

/** How much of the whole it is to clean voices, when there are any. */
const CLEANING = 0.1

/** Reports a part of a job's progress: from one fraction of the whole to another. */
function partOf(context: JobContext, [from, to]: readonly [number, number]): JobContext {
  return {
    ...context,
    report: (phase, fraction) => context.report(phase, from + (to - from) * fraction),
  }
}

/** Name of a preset's file within its version. */
export function fileName(preset: PresetId): string {
  return `${preset}.${PRESETS[preset].extension}`
}

function row(
  tools: ExportTools,
  about: { document: EpisodeDocument; preset: PresetId; version: number; folder: string },
): Export {
  return {
    id: tools.newId(),
    episodeId: about.document.episode.id,
    version: about.version,
    preset: about.preset,
    state: 'running',
    file: tools.folders.relative(join(about.folder, fileName(about.preset))),
    durationMs: 0,
    sizeBytes: 0,
    loudness: null,
    createdAtMs: tools.now(),
  }
}

function tags(document: EpisodeDocument, nowMs: number) {
  return {
    title: document.details.title || document.episode.title,
    show: document.show.name,
    language: document.episode.language,
    comment: document.details.description,
    year: new Date(nowMs).getUTCFullYear(),
  }
}

function inFolder(version: EpisodeVersion, partial: string, folder: string): EpisodeVersion {
  const moved = (file: string) => file.replace(partial, folder)
  return {
    ...version,
    captions: version.captions.map(({ language, vtt, srt }) => ({
      language,
      vtt: moved(vtt),
      srt: moved(srt),
    })),
    thumbnail: version.thumbnail && moved(version.thumbnail),
  }
}
