import { create } from 'zustand'
import { copyClips, copyRange, pasteClips } from '#shared/editing/copy-clips.ts'
import { type Clip, clipLength, isBlank } from '#shared/editing/timeline.ts'
import { add } from '#shared/time/ticks.ts'
import { change, useOpenEpisode } from '../../open-episode/open-episode.ts'
import { here, presentTimeline } from '../edit-actions.ts'
import { actedOn } from './acted-on.ts'
import { goTo } from './go-to.ts'
import { chooseAll } from './selection.ts'

/** What was copied last, kept while other episodes are opened. */
export const useClipboard = create<{
  readonly clips: readonly Clip[]
  /** It was to be pasted where its recordings are not known. */
  readonly isRefused: boolean
}>()(() => ({ clips: [], isRefused: false }))

/** Copies the marked stretch, or the chosen clips; tells whether there was anything. */
export function copyChosen(): boolean {
  const wanted = actedOn()
  if (!wanted) {
    return false
  }
  const timeline = presentTimeline()
  const clips =
    'range' in wanted ? copyRange(timeline, wanted.range) : copyClips(timeline, wanted.ids)
  useClipboard.setState({ clips, isRefused: false })
  return clips.length > 0
}

/** Puts what was copied in at the playhead and goes behind it, so that pasting again goes on there. */
export function pasteHere(): void {
  const clips = renewed(useClipboard.getState().clips)
  if (!belongHere(clips)) {
    useClipboard.setState({ isRefused: true })
    return
  }
  const at = here()
  change('paste', (timeline) => pasteClips(timeline, at, clips))
  chooseAll(clips.map(({ id }) => id))
  goTo(clips.reduce((sum, clip) => add(sum, clipLength(clip)), at))
}

export function forgetRefusal(): void {
  useClipboard.setState({ isRefused: false })
}

/** The same clips with ids of their own. */
export function renewed(clips: readonly Clip[]): Clip[] {
  return clips.map((clip) => ({ ...clip, id: crypto.randomUUID() }))
}

/** Whether the open episode has the recordings that clips play. */
function belongHere(clips: readonly Clip[]): boolean {
  const assets = useOpenEpisode.getState().document?.assets ?? []
  return clips.every((clip) => isBlank(clip) || assets.some(({ id }) => id === clip.assetId))
}
