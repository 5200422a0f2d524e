import type { Asset } from '../episodes/asset.ts'

/** The rate at which everything is heard and mixed. */
export const HEARD_RATE = 48_000

/** Whether a recording can be heard sample by sample as it lies on the disk: what the studio records is so. */
export function isPlainSound({
  file,
  audio,
  video,
}: Pick<Asset, 'file' | 'audio' | 'video'>): boolean {
  return (
    !video &&
    file.toLowerCase().endsWith('.wav') &&
    audio?.codec === 'pcm_s24le' &&
    audio.sampleRate === HEARD_RATE &&
    audio.channels <= 2
  )
}
