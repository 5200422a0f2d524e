import { create } from 'zustand'
import type { CaptionTrack } from '#shared/captions/cue.ts'
import type { ChangeLabel } from '#shared/editing/change-label.ts'
import { type EditedEpisode, NOTHING_EDITED } from '#shared/editing/edited-episode.ts'
import { type Timeline, timelineLength } from '#shared/editing/timeline.ts'
import type { EpisodeDocument, OpenedEpisode } from '#shared/episodes/contract.ts'
import { startHistory } from '#shared/history/history.ts'
import { type Ticks, ZERO, within } from '#shared/time/ticks.ts'
import { client } from '../studio.ts'
import {
  EditSession,
  type EditedHistory,
  type EditingEngine,
  type SessionListener,
} from './edit-session.ts'
import { trackOf, withTrack } from './edited-episode.ts'
import { readWithHistory } from './read-history.ts'
import type { Saving } from './save-queue.ts'

export type { ChangeLabel }

export interface Marks {
  readonly start: Ticks | undefined
  readonly end: Ticks | undefined
}

export interface OpenEpisode {
  readonly document: EpisodeDocument | undefined
  readonly history: EditedHistory
  /** Edited time. Changes at every drawn frame while playing: subscribe, do not select, in large parts. */
  readonly playhead: Ticks
  readonly marks: Marks
  readonly saving: Saving
}

const NO_MARKS: Marks = { start: undefined, end: undefined }

const CLOSED: OpenEpisode = {
  document: undefined,
  history: startHistory(NOTHING_EDITED),
  playhead: ZERO,
  marks: NO_MARKS,
  saving: { kind: 'saved', atMs: undefined },
}

/** The episode that is open in the window. */
export const useOpenEpisode = create<OpenEpisode>()(() => CLOSED)

const SAVING: Saving = { kind: 'saving' }

/** The session that the window shows. */
let session: EditSession | undefined
/** The episode that is being read; a later one takes its place. */
let opening: OpenedEpisode | undefined
/** Sessions that the window has left and that are still saving. */
const leaving = new Map<string, EditSession>()

const engine: EditingEngine = {
  open: (about) => client.episodes.open(about),
  history: (about) => client.editing.history(about),
  save: (edited) => client.editing.save(edited),
}

const listener: SessionListener = {
  show: (changed) => {
    if (changed === session) {
      show(changed)
    }
  },
  report: (changed, saving) => {
    if (changed === session) {
      useOpenEpisode.setState({ saving })
    }
  },
}

/** Opens an episode with its history, or brings in what was imported when it is open already. */
export function openEpisode(document: OpenedEpisode): void {
  const { id } = document.episode
  const known = session?.episodeId === id ? session : leaving.get(id)
  opening = undefined
  if (!known) {
    opening = document
    void begin(document)
    return
  }
  // Left a moment ago, with something still to be saved: it goes on where it was.
  enter(known)
  known.adopt(document)
}

async function begin(document: OpenedEpisode): Promise<void> {
  const read = await readWithHistory(document, engine)
  if (opening === document) {
    opening = undefined
    enter(new EditSession(read, { engine, listener }))
  }
}

function enter(entered: EditSession): void {
  if (session !== entered) {
    letGo()
    session = entered
    leaving.delete(entered.episodeId)
    useOpenEpisode.setState({ ...CLOSED, saving: entered.isSaved ? CLOSED.saving : SAVING })
    show(entered)
  }
}

/** Lets go of the episode; what is not saved yet is still saved. */
export function closeEpisode(): void {
  letGo()
  opening = undefined
  useOpenEpisode.setState(CLOSED)
}

function letGo(): void {
  const left = session
  if (left && !left.isSaved) {
    leaving.set(left.episodeId, left)
    void left.settled().then(() => leaving.delete(left.episodeId))
  }
  session = undefined
}

/** Settles once every change is on disk, also in an episode that was left. */
export async function changesSaved(): Promise<void> {
  await Promise.all(unsaved().map((one) => one.settled()))
}

export function hasUnsavedChanges(): boolean {
  return unsaved().length > 0
}

function unsaved(): EditSession[] {
  return [...(session ? [session] : []), ...leaving.values()].filter(({ isSaved }) => !isSaved)
}

/** One step that can be undone; an operation that changes nothing is no step. */
export function change(label: ChangeLabel, operation: (timeline: Timeline) => Timeline): void {
  session?.change(label, (edited) => {
    const timeline = operation(edited.timeline)
    return timeline === edited.timeline ? edited : { ...edited, timeline }
  })
}

/** One step that changes timeline and captions together. */
export function changeEpisode(
  label: ChangeLabel,
  operation: (edited: EditedEpisode) => EditedEpisode,
): void {
  session?.change(label, operation)
}

export function changeCaptions(
  label: ChangeLabel,
  language: string,
  operation: (track: CaptionTrack) => CaptionTrack,
): void {
  session?.change(label, (edited) => withTrack(edited, operation(trackOf(edited, language))))
}

export function undoChange(): void {
  session?.undo()
}

export function redoChange(): void {
  session?.redo()
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

function show({ document, history }: EditSession): void {
  const { playhead } = useOpenEpisode.getState()
  const length = timelineLength(history.present.timeline)
  useOpenEpisode.setState({ document, history, playhead: within(playhead, ZERO, length) })
}
