import { type AvcConfig, readAvcConfig } from '#shared/export/smart/avc-config.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import { type StoredPicture, checkPicture } from '#shared/export/smart/copyable.ts'
import type { FrameStore } from '#shared/export/smart/smart-plan.ts'
import { entrances, onGrid } from '#shared/export/smart/stored-frames.ts'
import type { FrameRate } from '#shared/time/ticks.ts'
import { probePackets, probePicture } from '../../../ffmpeg/probe-frames.ts'
import type { Programs } from '../../../ffmpeg/programs.ts'

/** A file and where in it each frame lies. */
export interface CopySource extends FrameStore {
  readonly file: string
  readonly picture: StoredPicture
  readonly config: AvcConfig
  readonly references: number
  readonly level: number
}

/**
 * Throws NotCopyable where frames of the file cannot be among those of an export, or where it does not tell;
 * `media.notMedia` where it cannot be read.
 */
export async function copySource(
  programs: Programs,
  file: string,
  { size, rate }: { readonly size: PictureSize; readonly rate: FrameRate },
): Promise<CopySource> {
  const { picture, clock, config, references, level } = await probePicture(programs, file)
  checkPicture(picture, size)
  const frames = onGrid(await probePackets(programs, file), clock, rate)
  return {
    ...{ file, frames, entrances: entrances(frames) },
    ...{ picture, config: readAvcConfig(config), references, level },
  }
}
