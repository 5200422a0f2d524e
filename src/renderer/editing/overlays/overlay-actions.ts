import { create } from 'zustand'
import {
  USUAL_OVERLAY,
  addOverlay,
  cornerPicture,
  removeOverlay,
} from '#shared/editing/overlays.ts'
import { type Overlay, timelineLength } from '#shared/editing/timeline.ts'
import { frameAt, overlayOpacity, planOverlay } from '#shared/export/overlay-plan.ts'
import type { TimeRange } from '#shared/time/range.ts'
import { add, frameNumber, frameStart, ticks } from '#shared/time/ticks.ts'
import { change, clearMarks, useOpenEpisode } from '../../open-episode/open-episode.ts'
import { player } from '../../playback/player.ts'
import { markedRange } from '../edit-actions.ts'
import { snapped } from '../snap.ts'

/** The overlay whose settings are open. */
export const useOpenOverlay = create<{ readonly id: string | undefined }>()(() => ({
  id: undefined,
}))

/** The marked range, or four seconds from the playhead on; at the very end, the last four. */
export function newOverlayRange(): TimeRange {
  const { marks, playhead, history } = useOpenEpisode.getState()
  const marked = markedRange(marks)
  if (marked) {
    return marked
  }
  const length = timelineLength(history.present.timeline)
  const start = snapped(
    playhead < length ? playhead : ticks(Math.max(0, length - USUAL_OVERLAY.length)),
  )
  return { start, end: add(start, USUAL_OVERLAY.length) }
}

/** A title that says what the episode is called: the words most often wanted, ready to be changed. */
export function addTitleHere(): void {
  const { document } = useOpenEpisode.getState()
  const [text, subtitle] = [document?.episode.title ?? '', document?.show.name ?? '']
  lay({ ...laidNow(), kind: 'title', text, subtitle })
}

export function addLowerThirdHere(): void {
  lay({ ...laidNow(), kind: 'lowerThird', name: '', role: '' })
}

export function addPictureHere(assetId: string): void {
  lay(cornerPicture(crypto.randomUUID(), assetId, newOverlayRange()))
}

/** Opens the settings of an overlay, and shows it in the preview. */
export function openOverlay(overlay: Overlay): void {
  useOpenOverlay.setState({ id: overlay.id })
  showInFull(overlay)
}

/** Closes the settings; the keys go to the overlay in its lane, to be moved from there. */
export function closeOverlay(id: string): void {
  useOpenOverlay.setState({ id: undefined })
  document.getElementById(laneIdOf(id))?.focus()
}

/** Takes an overlay off the video, and closes its settings. */
export function removeOverlayNamed(id: string): void {
  useOpenOverlay.setState({ id: undefined })
  change('removeOverlay', (timeline) => removeOverlay(timeline, id))
}

/** Where it is found in the page. */
export function laneIdOf(id: string): string {
  return `overlay-${id}`
}

function laidNow() {
  const { start, end } = newOverlayRange()
  const { fadeIn, fadeOut } = USUAL_OVERLAY
  return { id: crypto.randomUUID(), at: start, end, fadeIn, fadeOut }
}

function lay(overlay: Overlay): void {
  change('addOverlay', (timeline) => addOverlay(timeline, overlay))
  clearMarks()
  const { overlays } = useOpenEpisode.getState().history.present.timeline
  const added = overlays.find(({ id }) => id === overlay.id)
  if (added) {
    openOverlay(added)
  }
}

/** In the first frame of a fade nearly nothing is seen yet: the playhead goes to where all of it is. */
function showInFull(overlay: Overlay): void {
  const { playhead, history } = useOpenEpisode.getState()
  const { timeline } = history.present
  const rate = timeline.frameRate
  const planned = planOverlay(overlay, rate, frameNumber(timelineLength(timeline), rate))
  if (overlayOpacity(planned, frameAt(playhead, rate)) < 1) {
    player.seek(frameStart(planned.firstFrame + planned.fadeIn, rate))
  }
}
