import { moveBeside } from '#shared/editing/arrange-clips.ts'
import { copyClips, pasteClips } from '#shared/editing/copy-clips.ts'
import { cutRange } from '#shared/editing/cut-range.ts'
import { cutsOf, nearestCut } from '#shared/editing/cuts.ts'
import { deleteClips } from '#shared/editing/delete-clips.ts'
import { liftClips, liftRanges } from '#shared/editing/lift.ts'
import { rollCut } from '#shared/editing/roll-cut.ts'
import { type Timeline, clipAt, timelineLength } from '#shared/editing/timeline.ts'
import { type Edge, trimClip } from '#shared/editing/trim-clip.ts'
import { frameLength, subtract, ticks } from '#shared/time/ticks.ts'
import { showToast } from '../../design/toasts.tsx'
import { words } from '../../i18n/words.ts'
import {
  type ChangeLabel,
  change,
  clearMarks,
  undoChange,
  useOpenEpisode,
} from '../../open-episode/open-episode.ts'
import { here, presentTimeline } from '../edit-actions.ts'
import { actedOn, clipsActedOn, stretchOf } from './acted-on.ts'
import { renewed } from './clipboard.ts'
import { goTo } from './go-to.ts'
import { lengthOf } from './lengths.ts'
import { chooseAll } from './selection.ts'

/** Takes the marked stretch out, or the chosen clips, and closes the gap. */
export function deleteChosen(label: ChangeLabel = 'cut'): void {
  takeOut(label, { range: cutRange, clips: deleteClips })
  if (timelineLength(presentTimeline()) === 0) {
    // Nothing of the timeline is left to be seen, so neither is the button that takes it back.
    showToast(words.t('editing.clips.allGone'), undoChange)
  }
}

/** Takes the marked stretch out, or the chosen clips, and keeps its place free. */
export function liftChosen(): void {
  takeOut('lift', {
    range: (timeline, range) => liftRanges(timeline, [range]),
    clips: liftClips,
  })
}

interface Takers {
  readonly range: typeof cutRange
  readonly clips: (timeline: Timeline, clipIds: readonly string[]) => Timeline
}

function takeOut(label: ChangeLabel, takers: Takers): void {
  const wanted = actedOn()
  if (!wanted) {
    return
  }
  const from = 'range' in wanted ? wanted.range.start : stretchOf(wanted.ids)?.start
  change(label, (timeline) =>
    'range' in wanted ? takers.range(timeline, wanted.range) : takers.clips(timeline, wanted.ids),
  )
  clearMarks()
  goTo(from)
}

/** Lets the chosen clips, or the one at the playhead, come one place earlier or later. */
export function moveChosen(to: 'earlier' | 'later'): void {
  const ids = clipsActedOn()
  change('moveClip', (timeline) => moveBeside(timeline, ids, to))
  goTo(stretchOf(ids)?.start)
}

/** Puts the chosen clips, or the one at the playhead, once more behind themselves. */
export function repeatChosen(): void {
  const ids = clipsActedOn()
  const end = stretchOf(ids)?.end
  if (end !== undefined) {
    const again = renewed(copyClips(presentTimeline(), ids))
    change('repeatClip', (timeline) => pasteClips(timeline, end, again))
  }
}

/** Lets the clip at the playhead begin or end there. */
export function trimHere(edge: Edge): void {
  const at = here()
  const placed = clipAt(presentTimeline(), at)
  if (!placed) {
    return
  }
  const by = edge === 'start' ? subtract(at, placed.start) : subtract(at, placed.end)
  change('trimClip', (timeline) =>
    trimClip(timeline, { clipId: placed.clip.id, edge, by }, lengthOf),
  )
  goTo(edge === 'start' ? placed.start : at)
}

/** Moves the cut nearest to the playhead by one frame; the playhead goes with it, so that it stays the nearest. */
export function rollNearest(direction: 1 | -1): void {
  const timeline = presentTimeline()
  const cuts = cutsOf(timeline)
  const at = nearestCut(timeline, here())
  if (at === undefined) {
    return
  }
  const by = ticks(Math.round(direction * frameLength(timeline.frameRate)))
  change('rollCut', (edited) => rollCut(edited, { at, by }, lengthOf))
  goTo(cutsOf(presentTimeline())[cuts.indexOf(at)])
}

/** Takes the playhead to the next cut in a direction, or to the end there. */
export function goToCut(direction: 1 | -1): void {
  const timeline = presentTimeline()
  const { playhead } = useOpenEpisode.getState()
  const moments = [ticks(0), ...cutsOf(timeline), timelineLength(timeline)]
  goTo(
    direction === 1
      ? moments.find((moment) => moment > playhead)
      : moments.findLast((moment) => moment < playhead),
  )
}

/** Chooses every clip. */
export function chooseEvery(): void {
  clearMarks()
  chooseAll(presentTimeline().clips.map(({ id }) => id))
}
