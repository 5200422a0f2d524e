import { timelineLength } from '#shared/editing/timeline.ts'
import { useCommand } from '../actions/registry.ts'
import { clearMarks, markIn, markOut, useOpenEpisode } from '../open-episode/open-episode.ts'
import { useLength } from '../open-episode/use-edited.ts'
import { addChapterHere, joinHere, splitHere, trimEndHere, trimStartHere } from './edit-actions.ts'
import { snapped } from './snap.ts'
import { takeFrame } from './take-frame.ts'
import { useArrangeCommands } from './arranging/use-arrange-commands.ts'
import { useTimelineView, zoomedView } from './timeline-view.ts'

const ZOOM_STEP = 1.5

/** Everything that can be done to the timeline, by name and key. */
export function useEditCommands(): void {
  const enabled = useLength() > 0
  const hasMarks = useOpenEpisode(
    ({ marks }) => marks.start !== undefined || marks.end !== undefined,
  )
  useArrangeCommands()
  useCommand('split', splitHere, { enabled })
  useCommand('joinClips', joinHere, { enabled })
  useCommand('trimStart', trimStartHere, { enabled })
  useCommand('trimEnd', trimEndHere, { enabled })
  useCommand('addChapter', addChapterHere, { enabled })
  useCommand('markIn', () => markIn(playhead()), { enabled })
  useCommand('markOut', () => markOut(playhead()), { enabled })
  useCommand('clearMarks', clearMarks, { enabled: hasMarks })
  useCommand('useFrameAsThumbnail', takeFrame, { enabled })
  useCommand('zoomIn', () => zoom(ZOOM_STEP), { enabled })
  useCommand('zoomOut', () => zoom(1 / ZOOM_STEP), { enabled })
  useCommand(
    'zoomFit',
    () => useTimelineView.setState({ pixelsPerSecond: undefined, scrollLeft: 0 }),
    {
      enabled,
    },
  )
}

/** Zooms around the playhead. */
export function zoom(factor: number): void {
  const { history, playhead: anchor } = useOpenEpisode.getState()
  const length = timelineLength(history.present.timeline)
  useTimelineView.setState((view) => zoomedView(view, length, { factor, anchor }))
}

function playhead() {
  return snapped(useOpenEpisode.getState().playhead)
}
