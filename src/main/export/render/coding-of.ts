import { FailureError } from '#shared/failure/failure.ts'
import { exportedEpisode } from '#shared/export/exported-episode.ts'
import { longestFitting } from '#shared/export/fit-into-bytes.ts'
import { PRESETS, type PresetId, type VideoPreset } from '#shared/export/preset.ts'
import { type VideoCoding, videoCoding } from '#shared/export/video-coding.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { formatClock } from '#shared/time/timecode.ts'
import type { RenderRequest } from './request.ts'

type Episode = Pick<RenderRequest, 'timeline' | 'sources'>

/** How the episode is coded in a preset. Throws `export.tooLong` where nothing worth watching would be left. */
export function codingOf(preset: VideoPreset, { timeline, sources }: Episode): VideoCoding {
  const assets = [...sources.values()].map(({ asset }) => asset)
  const episode = exportedEpisode(timeline, assets)
  const coding = videoCoding(preset, episode)
  if (!coding) {
    const most = fromSeconds(longestFitting(preset.mostBytes ?? 0, episode))
    throw new FailureError('export.tooLong', {
      length: formatClock(episode.length),
      longest: formatClock(most),
      megabytes: Math.round((preset.mostBytes ?? 0) / 1e6),
    })
  }
  return coding
}

/** Throws as `codingOf` does, before anything is rendered. */
export function checkCodings(presets: readonly PresetId[], episode: Episode): void {
  for (const id of presets) {
    const preset = PRESETS[id]
    if (preset.kind === 'video') {
      codingOf(preset, episode)
    }
  }
}
