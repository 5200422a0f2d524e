import { useCommand } from '../actions/registry.ts'
import { redoChange, undoChange, useOpenEpisode } from './open-episode.ts'

/** Undo and redo of edits and captions, on every step that can make them. */
export function useUndoCommands({ enabled = true }: { readonly enabled?: boolean } = {}): void {
  const canUndo = useOpenEpisode((state) => state.history.past.length > 0)
  const canRedo = useOpenEpisode((state) => state.history.future.length > 0)
  useCommand('undo', undoChange, { enabled: enabled && canUndo })
  useCommand('redo', redoChange, { enabled: enabled && canRedo })
}
