import { useCommand } from '../../actions/registry.ts'
import { useLength, useTimeline } from '../../open-episode/use-edited.ts'
import { usePlayer } from '../../playback/player-state.ts'

/** The microphones and what they sounded like before, by name and key. */
export function useMicrophoneCommands(open: () => void): void {
  const isAnyCleaned = useTimeline().sounds.some(({ voice }) => voice)
  useCommand('openMicrophones', open, { enabled: useLength() > 0 })
  useCommand('hearRecorded', toggleHearing, { enabled: isAnyCleaned })
}

function toggleHearing(): void {
  usePlayer.setState(({ hearing }) => ({
    hearing: hearing === 'asSet' ? 'asRecorded' : 'asSet',
  }))
}
