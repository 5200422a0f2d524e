import { useEffect } from 'react'
import { timelineLength } from '#shared/editing/timeline.ts'
import { useCommand } from '../../actions/registry.ts'
import { clearMarks, useOpenEpisode } from '../../open-episode/open-episode.ts'
import { useLength } from '../../open-episode/use-edited.ts'
import { markedRange, presentTimeline } from '../edit-actions.ts'
import { useTimelineView, viewOf } from '../timeline-view.ts'
import { actedOn, stretchOf } from './acted-on.ts'
import {
  chooseEvery,
  deleteChosen,
  goToCut,
  liftChosen,
  moveChosen,
  repeatChosen,
  rollNearest,
  trimHere,
} from './arrange-actions.ts'
import { chooseHere, extendChosen } from './choose-actions.ts'
import { copyChosen, pasteHere, useClipboard } from './clipboard.ts'
import { chooseNone } from './selection.ts'
import { toggleSnapping } from './snapping-store.ts'
import { useChosenIds } from './use-chosen.ts'

/** Everything that can be done to clips, by name and key. */
export function useArrangeCommands(): void {
  const enabled = useLength() > 0
  useTargetCommands()
  useCommand('moveClipEarlier', () => moveChosen('earlier'), { enabled })
  useCommand('moveClipLater', () => moveChosen('later'), { enabled })
  useCommand('repeatClip', repeatChosen, { enabled })
  useCommand('trimClipStart', () => trimHere('start'), { enabled })
  useCommand('trimClipEnd', () => trimHere('end'), { enabled })
  useCommand('rollCutEarlier', () => rollNearest(-1), { enabled })
  useCommand('rollCutLater', () => rollNearest(1), { enabled })
  useCommand('previousCut', () => goToCut(-1), { enabled })
  useCommand('nextCut', () => goToCut(1), { enabled })
  useCommand('selectClip', chooseHere, { enabled })
  useCommand('extendSelectionBack', () => extendChosen(-1), { enabled })
  useCommand('extendSelectionForward', () => extendChosen(1), { enabled })
  useCommand('selectAll', chooseEvery, { enabled })
  useCommand('toggleSnapping', toggleSnapping, { enabled })
}

/** What is done to the marked stretch or the chosen clips; pasting to an empty episode as well. */
function useTargetCommands(): void {
  const hasChosen = useChosenIds().length > 0
  const hasMarks = useOpenEpisode(
    ({ marks }) => marks.start !== undefined || marks.end !== undefined,
  )
  const hasRange = useOpenEpisode(({ marks }) => markedRange(marks) !== undefined)
  const enabled = hasChosen || hasRange
  const hasCopied = useClipboard(({ clips }) => clips.length > 0)
  useOneAtATime()
  useCommand('cutClips', () => copyChosen() && deleteChosen('cutClips'), { enabled })
  useCommand('copyClips', copyChosen, { enabled })
  useCommand('pasteClips', pasteHere, { enabled: hasCopied })
  useCommand('cutRange', () => deleteChosen(), { enabled })
  useCommand('liftClips', liftChosen, { enabled })
  useCommand('zoomSelection', zoomToChosen, { enabled })
  useCommand('selectNone', letGo, { enabled: hasChosen || hasMarks })
}

/** Clips are chosen or a stretch is marked, never both: what is marked lets go of what was chosen. */
function useOneAtATime(): void {
  useEffect(
    () =>
      useOpenEpisode.subscribe(({ marks }, before) => {
        if (marks !== before.marks && markedRange(marks)) {
          chooseNone()
        }
      }),
    [],
  )
  useEffect(() => chooseNone, [])
}

function letGo(): void {
  chooseNone()
  clearMarks()
}

function zoomToChosen(): void {
  const wanted = actedOn()
  const range = wanted && ('range' in wanted ? wanted.range : stretchOf(wanted.ids))
  if (range) {
    const length = timelineLength(presentTimeline())
    useTimelineView.setState((view) => viewOf(view, length, range))
  }
}
