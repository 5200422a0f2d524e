import { timelineLength } from '#shared/editing/timeline.ts'
import { ZERO } from '#shared/time/ticks.ts'
import { useCommand } from '../actions/registry.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useLength } from '../open-episode/use-edited.ts'
import { player } from './player.ts'
import { playOrPause, shuttle, step } from './transport.ts'

/** Play, seek and step by name and key, wherever a preview is shown. */
export function usePlayCommands(): void {
  const enabled = useLength() > 0
  useCommand('playPause', playOrPause, { enabled })
  useCommand('playForward', () => shuttle(1), { enabled })
  useCommand('playBackward', () => shuttle(-1), { enabled })
  useCommand('stop', () => player.pause(), { enabled })
  useCommand('previousFrame', () => step(-1), { enabled })
  useCommand('nextFrame', () => step(1), { enabled })
  useCommand('toStart', () => player.seek(ZERO), { enabled })
  useCommand('toEnd', () => player.seek(episodeEnd()), { enabled })
}

function episodeEnd() {
  return timelineLength(useOpenEpisode.getState().history.present.timeline)
}
