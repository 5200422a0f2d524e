import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaptionTrack, EditedCue } from '#shared/captions/cue.ts'
import { carryThroughCuts } from '#shared/captions/through-cuts.ts'
import { fileOf } from '#shared/captions/formats/caption-file.ts'
import { writeCaptions } from '#shared/captions/formats/write-captions.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Overlay } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import type { Export } from '#shared/export/export.ts'
import { type Loudness, PRESETS, type PresetId } from '#shared/export/preset.ts'
import { CancelledError, FailureError } from '#shared/failure/failure.ts'
import { nextVersion, saveExport } from '../database/tables/exports.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import type { JobContext } from '../jobs/runner.ts'
import { PARTIAL_PREFIX } from '#shared/workspace/partial.ts'
import type { Folders } from '../workspace/folders.ts'
import type { WorkspaceTools } from '../workspace/workspace-tools.ts'
import { type CleanVoice, cleanSources } from './clean-sources.ts'
import { checkCodings } from './render/coding-of.ts'
import type { Source } from './render/request.ts'
import { renderExport } from './render/render-export.ts'

export interface ExportTools extends WorkspaceTools {
  readonly programs: Programs
  /** Writes the episode's thumbnail (title and all) to a file. */
  readonly writeThumbnail: (
    document: EpisodeDocument,
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
export interface EpisodeVersion {
  readonly version: number
  readonly exports: readonly Export[]
  readonly captions: readonly {
    readonly language: string
    readonly vtt: string
    readonly srt: string
  }[]
  readonly thumbnail: string | undefined
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
  const sources = await findSources(tools.folders, document)
  checkCodings(presets, { timeline: document.timeline, sources })
  const version = nextVersion(tools.db, document.episode.id)
  const folder = join(tools.folders.exports(document.episode.id), `v${version}`)
  const partial = join(tools.folders.exports(document.episode.id), `${PARTIAL_PREFIX}v${version}`)
  const rows = presets.map((preset) => row(tools, { document, preset, version, folder }))
  rows.forEach((value) => saveExport(tools.db, value))
  try {
    await mkdir(partial, { recursive: true })
    const tracks = carriedTracks(document)
    const extras = await writeExtras(tools, { document, tracks, partial }, context)
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
          cover: extras.thumbnail,
          target: join(partial, fileName(value.preset)),
          workFolder: join(partial, 'work'),
        },
        partOf(rendering, [index / rows.length, (index + 1) / rows.length]),
      )
      finished.push({ ...value, ...result, state: 'finished' })
      tools.rememberSpeed(value.preset, result.durationMs / (tools.now() - startedAtMs))
    }
    await rm(join(partial, 'work'), { recursive: true, force: true })
    await rename(partial, folder)
    tools.db.transaction(() => finished.forEach((value) => saveExport(tools.db, value)))()
    return inFolder({ version, exports: finished, ...extras }, partial, folder)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    const state = error instanceof CancelledError ? 'cancelled' : 'failed'
    tools.db.transaction(() => rows.forEach((value) => saveExport(tools.db, { ...value, state })))()
    throw error
  }
}

interface CarriedTrack {
  readonly language: CaptionTrack['language']
  readonly cues: readonly EditedCue[]
}

function carriedTracks({ captions, timeline }: EpisodeDocument): CarriedTrack[] {
  return captions.map(({ language, cues }) => ({
    language,
    cues: carryThroughCuts(cues, timeline),
  }))
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

/** Refuses to render from what is no longer the file that was cut. */
async function findSources(
  folders: Folders,
  document: EpisodeDocument,
): Promise<Map<string, Source>> {
  const placed = new Set([
    ...document.timeline.clips.map((clip) => clip.assetId),
    ...document.timeline.pictures.map((picture) => picture.assetId),
    ...document.timeline.music.map((music) => music.assetId),
    ...document.timeline.overlays.flatMap((overlay) =>
      overlay.kind === 'picture' ? [overlay.assetId] : [],
    ),
  ])
  const tied = document.assets
    .filter(({ id }) => placed.has(id))
    .flatMap(({ companions }) => companions.map(({ assetId }) => assetId))
  const used = new Set([...placed, ...tied])
  const sources = new Map<string, Source>()
  for (const asset of document.assets.filter(({ id }) => used.has(id))) {
    const file = folders.absolute(asset.file)
    await checkUnchanged(asset, file)
    sources.set(asset.id, { asset, file })
  }
  return sources
}

async function checkUnchanged(asset: Asset, file: string): Promise<void> {
  const found = await stat(file).catch((cause: unknown) => {
    throw new FailureError('asset.missing', { name: asset.name, file }, { cause })
  })
  const isCopy = asset.storage === 'copied'
  if (
    found.size !== asset.sizeBytes ||
    (!isCopy && Math.round(found.mtimeMs) !== asset.modifiedAtMs)
  ) {
    throw new FailureError('asset.changed', { name: asset.name })
  }
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

async function writeExtras(
  tools: ExportTools,
  {
    document,
    tracks,
    partial,
  }: {
    readonly document: EpisodeDocument
    readonly tracks: readonly CarriedTrack[]
    readonly partial: string
  },
  context: JobContext,
): Promise<Pick<EpisodeVersion, 'captions' | 'thumbnail'>> {
  context.report('writing', 0)
  const captions = []
  for (const { language, cues } of tracks) {
    const vtt = join(partial, `captions.${language}.vtt`)
    const srt = join(partial, `captions.${language}.srt`)
    await writeFile(vtt, writeCaptions(fileOf(cues, 'vtt')))
    await writeFile(srt, writeCaptions(fileOf(cues, 'srt')))
    captions.push({ language, vtt, srt })
  }
  const thumbnail = join(partial, 'thumbnail.jpg')
  await tools.writeThumbnail(document, thumbnail, context.signal)
  return { captions, thumbnail }
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
