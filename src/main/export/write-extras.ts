import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaptionTrack, EditedCue } from '#shared/captions/cue.ts'
import { fileOf } from '#shared/captions/formats/caption-file.ts'
import { writeCaptions } from '#shared/captions/formats/write-captions.ts'
import { carryThroughCuts } from '#shared/captions/through-cuts.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'

/** Captions of one language, in the time of the edited episode. */
export interface CarriedTrack {
  readonly language: CaptionTrack['language']
  readonly cues: readonly EditedCue[]
}

/** All captions of an episode as they are after its cuts. */
export function carriedTracks({ captions, timeline }: EpisodeDocument): CarriedTrack[] {
  return captions.map(({ language, cues }) => ({
    language,
    cues: carryThroughCuts(cues, timeline),
  }))
}

/** What lies beside the exports of a version, by absolute names. */
export interface VersionExtras {
  readonly captions: readonly {
    readonly language: string
    readonly vtt: string
    readonly srt: string
  }[]
  readonly thumbnail: string | undefined
}

/** Writes the captions, each as WebVTT and SubRip, and the thumbnail into a folder. */
export async function writeExtras(
  folder: string,
  work: {
    readonly tracks: readonly CarriedTrack[]
    readonly writeThumbnail: (file: string) => Promise<void>
  },
): Promise<VersionExtras> {
  const captions = []
  for (const { language, cues } of work.tracks) {
    const vtt = join(folder, `captions.${language}.vtt`)
    const srt = join(folder, `captions.${language}.srt`)
    await writeFile(vtt, writeCaptions(fileOf(cues, 'vtt')))
    await writeFile(srt, writeCaptions(fileOf(cues, 'srt')))
    captions.push({ language, vtt, srt })
  }
  const thumbnail = join(folder, 'thumbnail.jpg')
  await work.writeThumbnail(thumbnail)
  return { captions, thumbnail }
}
