import { clipAt } from '#shared/editing/timeline.ts'
import { useCommand } from '../actions/registry.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useTimeline } from '../open-episode/use-edited.ts'
import { fadeHere, goOverHere } from './transition-actions.ts'

/** Crossfades, black and fades at the playhead, by name and key. */
export function useTransitionCommands(): void {
  const timeline = useTimeline()
  const hasCut = timeline.clips.length > 1
  const hasClip = useOpenEpisode(({ playhead }) => clipAt(timeline, playhead) !== undefined)
  useCommand('addCrossfade', () => goOverHere('crossfade'), { enabled: hasCut })
  useCommand('goThroughBlack', () => goOverHere('dip'), { enabled: hasCut })
  useCommand('fadeIn', () => fadeHere('in'), { enabled: hasClip })
  useCommand('fadeOut', () => fadeHere('out'), { enabled: hasClip })
}
