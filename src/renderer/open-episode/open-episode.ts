import { create } from 'zustand'
import type { CaptionTrack } from '#shared/captions/cue.ts'
import { type History, record, redo, startHistory, undo } from '#shared/editing/history.ts'
import { EMPTY_TIMELINE, type Timeline, timelineLength } from '#shared/editing/timeline.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { indonesian } from '#shared/i18n/id/index.ts'
import { type Ticks, ZERO, within } from '#shared/time/ticks.ts'
import { client } from '../studio.ts'
import { type EditedEpisode, adoptImports, trackOf, withTrack } from './edited-episode.ts'
import { SaveQueue, type Saving } from './save-queue.ts'

/** Names a change; its words are `editing.change.<label>`. */
export type ChangeLabel = keyof typeof indonesian.editing.change

export interface Marks {
  readonly start: Ticks | undefined
  readonly end: Ticks | undefined
}

export interface OpenEpisode {
  readonly document: EpisodeDocument | undefined
  readonly history: History<EditedEpisode>
  /** Edited time. Changes at every drawn frame while playing: subscribe, do not select, in large parts. */
  readonly playhead: Ticks
  readonly marks: Marks
  readonly saving: Saving
}

const NOTHING: EditedEpisode = { timeline: EMPTY_TIMELINE, captions: [] }
const NO_MARKS: Marks = { start: undefined, end: undefined }

const CLOSED: OpenEpisode = {
  document: undefined,
  history: startHistory(NOTHING),
  playhead: ZERO,
  marks: NO_MARKS,
  saving: { kind: 'saved', atMs: undefined },
}

/** The episode that is open in the window. */
export const useOpenEpisode = create<OpenEpisode>()(() => CLOSED)

let queue: SaveQueue<EditedEpisode> | undefined

/** Opens an episode, or brings in what was imported when it is open already. */
export function openEpisode(document: EpisodeDocument): void {
  const state = useOpenEpisode.getState()
  if (state.document?.episode.id === document.episode.id) {
    refresh(state, document)
    return
  }
  const edited: EditedEpisode = { timeline: document.timeline, captions: document.captions }
  queue = new SaveQueue(edited, {
    save: (changed, saved) => saveChanges(document.episode.id, changed, saved),
    report: (saving) => {
      if (useOpenEpisode.getState().document?.episode.id === document.episode.id) {
        useOpenEpisode.setState({ saving })
      }
    },
  })
  useOpenEpisode.setState({ ...CLOSED, document, history: startHistory(edited) })
}

/** Lets go of the episode; what is not saved yet is still saved. */
export function closeEpisode(): void {
  queue = undefined
  useOpenEpisode.setState(CLOSED)
}

/** Settles once every change is on disk. */
export async function changesSaved(): Promise<void> {
  await queue?.settled()
}

/** One step that can be undone; an operation that changes nothing is no step. */
export function change(label: ChangeLabel, operation: (timeline: Timeline) => Timeline): void {
  changeEdited(label, (edited) => {
    const timeline = operation(edited.timeline)
    return timeline === edited.timeline ? edited : { ...edited, timeline }
  })
}

export function changeCaptions(
  label: ChangeLabel,
  language: string,
  operation: (track: CaptionTrack) => CaptionTrack,
): void {
  changeEdited(label, (edited) => withTrack(edited, operation(trackOf(edited, language))))
}

export function undoChange(): void {
  show(undo(useOpenEpisode.getState().history))
}

export function redoChange(): void {
  show(redo(useOpenEpisode.getState().history))
}

/** Moves the playhead, kept within the episode. */
export function movePlayhead(time: Ticks): void {
  const { history, playhead } = useOpenEpisode.getState()
  const next = within(time, ZERO, timelineLength(history.present.timeline))
  if (next !== playhead) {
    useOpenEpisode.setState({ playhead: next })
  }
}

/** Marks the range between two moments, given in either order. */
export function markRange(from: Ticks, to: Ticks): void {
  useOpenEpisode.setState({
    marks: from < to ? { start: from, end: to } : { start: to, end: from },
  })
}

export function markIn(time: Ticks): void {
  const { end } = useOpenEpisode.getState().marks
  useOpenEpisode.setState({
    marks: { start: time, end: end !== undefined && end > time ? end : undefined },
  })
}

export function markOut(time: Ticks): void {
  const { start } = useOpenEpisode.getState().marks
  useOpenEpisode.setState({
    marks: { start: start !== undefined && start < time ? start : undefined, end: time },
  })
}

export function clearMarks(): void {
  useOpenEpisode.setState({ marks: NO_MARKS })
}

function changeEdited(
  label: ChangeLabel,
  operation: (edited: EditedEpisode) => EditedEpisode,
): void {
  const { history } = useOpenEpisode.getState()
  show(record(history, label, operation(history.present)))
}

function show(history: History<EditedEpisode>): void {
  const { history: before, playhead } = useOpenEpisode.getState()
  if (history === before) {
    return
  }
  const length = timelineLength(history.present.timeline)
  useOpenEpisode.setState({ history, playhead: within(playhead, ZERO, length) })
  queue?.offer(history.present)
}

function refresh(state: OpenEpisode, document: EpisodeDocument): void {
  const present = adoptImports(state.history.present, state.document ?? document, document)
  useOpenEpisode.setState({ document })
  show(record(state.history, 'import' satisfies ChangeLabel, present))
}

async function saveChanges(
  episodeId: string,
  changed: EditedEpisode,
  saved: EditedEpisode,
): Promise<void> {
  if (changed.timeline !== saved.timeline) {
    await client.editing.save({ episodeId, timeline: changed.timeline })
  }
  const languages = [...changed.captions, ...saved.captions].map((track) => track.language)
  for (const language of new Set(languages)) {
    const track = trackOf(changed, language)
    if (track !== saved.captions.find((other) => other.language === language)) {
      await client.captions.save({ episodeId, track })
    }
  }
}
