import type { EditedCue } from '#shared/captions/cue.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { Overlay, Timeline } from '#shared/editing/timeline.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import type { Tags } from '#shared/export/ffmetadata.ts'
import type { Loudness, PresetId } from '#shared/export/preset.ts'
import type { JobPhase } from '#shared/jobs/job.ts'
import type { Programs } from '../../ffmpeg/programs.ts'

/** An asset and where its file is now (absolute). */
export interface Source {
  readonly asset: Asset
  readonly file: string
  /** Where its sound is, cleaned as the timeline asks for. */
  readonly cleaned?: string
}

export interface RenderRequest {
  readonly programs: Programs
  readonly timeline: Timeline
  readonly sources: ReadonlyMap<string, Source>
  readonly preset: PresetId
  /** Codes every frame anew, also where those of the recordings could be taken as they are. */
  readonly encodesAll?: boolean | undefined
  /** In place of the preset's own. */
  readonly loudness?: Loudness | undefined
  /** Draws overlays in the size of the export; answers their files, absolute. Needed where there are any. */
  readonly drawOverlays?:
    ((overlays: readonly Overlay[], size: PictureSize) => Promise<readonly string[]>) | undefined
  /** Files of captions (SRT, absolute) that a video carries, to be switched on and off. */
  readonly captions?: readonly { readonly language: string; readonly file: string }[] | undefined
  /** Captions (edited time) that are written into the picture, and where the fonts for them lie. */
  readonly burned?:
    { readonly cues: readonly EditedCue[]; readonly fontsFolder: string } | undefined
  readonly tags: Tags
  /** A JPEG: the cover of a sound file, and the picture of a video that has nothing else to show. */
  readonly cover?: string | undefined
  /** Absolute; appears only when whole and verified. */
  readonly target: string
  /** For intermediate files; what is made there is removed again. */
  readonly workFolder: string
}

export interface RenderProgress {
  readonly signal: AbortSignal
  readonly logFile: string
  report(phase: JobPhase, fraction: number): void
}

export interface RenderResult {
  readonly durationMs: number
  readonly sizeBytes: number
  /** Integrated LUFS of the finished file; null when it is silent. */
  readonly loudness: number | null
}
