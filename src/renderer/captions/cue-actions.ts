import { breakAnew } from '#shared/captions/break-anew.ts'
import type { CaptionTrack, Cue } from '#shared/captions/cue.ts'
import {
  addCue,
  joinCues,
  removeCue,
  setCueText,
  setCueTimes,
  splitCue,
} from '#shared/captions/edit-cues.ts'
import { withoutDoubt } from '#shared/captions/doubt.ts'
import { mendedCue } from '#shared/captions/mend-captions.ts'
import {
  READING_PROFILES,
  type ReadingProfile,
  type ReadingProfileName,
} from '#shared/captions/reading-problems.ts'
import { type WordSearch, replaceWords } from '#shared/captions/replace-words.ts'
import { shiftCues } from '#shared/captions/shift-cues.ts'
import { levelsOf, speechEnd, speechStart } from '#shared/captions/snap-to-speech.ts'
import { type Timeline, clipAt, sourceTime, timelineLength } from '#shared/editing/timeline.ts'
import { type Ticks, add, earlier, frameLength, fromSeconds, ticks } from '#shared/time/ticks.ts'
import { words } from '../i18n/words.ts'
import { type ChangeLabel, changeCaptions, useOpenEpisode } from '../open-episode/open-episode.ts'
import type { CueRow } from './cue-rows.ts'

const NEW_CUE_LENGTH = fromSeconds(2)

export function editText(row: CueRow, text: string): void {
  edit('captionText', (track) => setCueText(track, row.sourceId, text.trim()))
}

/** Times as they are in the edited episode; what lies in another recording is refused. */
export function editTimes(row: CueRow, start: Ticks, end: Ticks): void {
  const { timeline } = edited()
  edit('captionTimes', (track) => withTimes(track, row, { timeline, start, end }))
}

export function splitRow(row: CueRow, textAt: number): void {
  const newId = crypto.randomUUID()
  edit('splitCaption', (track) => splitCue(track, row.sourceId, { textAt, newId }))
}

export function joinRow(row: CueRow, next: Cue): void {
  edit('joinCaptions', (track) => joinCues(track, row.sourceId, next.id))
}

/** A person has listened: nobody doubts it any more. */
export function trustRow(row: CueRow): void {
  edit('trustCaption', (track) => withoutDoubt(track, row.sourceId))
}

export function removeRow(row: CueRow): void {
  edit('removeCaption', (track) => removeCue(track, row.sourceId))
}

/** A new caption at the playhead, in the recording that is heard there. */
export function addHere(): void {
  const { timeline, playhead } = edited()
  const placed = clipAt(timeline, playhead)
  const source = sourceTime(timeline, playhead)
  if (!placed || !source) {
    return
  }
  const end = earlier(add(source.time, NEW_CUE_LENGTH), placed.clip.end)
  const cue = {
    id: crypto.randomUUID(),
    assetId: source.assetId,
    start: source.time,
    end,
    text: words.t('captions.newText'),
  }
  edit('addCaption', (track) => addCue(track, cue))
}

/** Mends captions as far as they can be mended by themselves, in order; one step to be undone. */
export function mendRows(rows: readonly CueRow[], profile: ReadingProfile): void {
  const { timeline } = edited()
  const end = timelineLength(timeline)
  const gap = ticks(Math.round(2 * frameLength(timeline.frameRate)))
  edit(
    'mendCaptions',
    (track) =>
      rows.reduce(
        ({ mended, previous }, row) => {
          const cue = mendedCue(
            row.cue,
            { previous: previous ?? row.previous, next: row.next, end, gap },
            profile,
          )
          const worded = setCueText(mended, row.sourceId, cue.text)
          return {
            mended: withTimes(worded, row, { timeline, start: cue.start, end: cue.end }),
            previous: cue,
          }
        },
        { mended: track, previous: undefined as Cue | undefined },
      ).mended,
  )
}

/** Moves a caption's borders to where the voice begins and ends near them. */
export function snapToVoice(row: CueRow, peaks: ReadonlyMap<string, Int8Array>): void {
  edit('captionTimes', (track) => {
    const cue = track.cues.find(({ id }) => id === row.sourceId)
    const sound = cue && peaks.get(cue.assetId)
    if (!cue || !sound) {
      return track
    }
    const levels = levelsOf(sound)
    const times = { start: speechStart(levels, cue.start), end: speechEnd(levels, cue.end) }
    return setCueTimes(track, cue.id, times)
  })
}

export function shiftAll(by: Ticks): void {
  edit('shiftCaptions', (track) => shiftCues(track, by))
}

/** Moves a caption and all that follow it. */
export function shiftFrom(rows: readonly CueRow[], from: CueRow, by: Ticks): void {
  const ids = new Set(rows.slice(rows.indexOf(from)).map(({ sourceId }) => sourceId))
  edit('shiftCaptions', (track) => shiftCues(track, by, ids))
}

export function replaceEverywhere(search: WordSearch, replacement: string): void {
  edit('replaceWords', (track) => replaceWords(track, search, replacement))
}

/** Derives the captions again from their words, for other readers. */
export function breakFor(profile: ReadingProfileName): void {
  edit('breakAnew', (track) => breakAnew(track, READING_PROFILES[profile]))
}

interface EditedTimes {
  readonly timeline: Timeline
  readonly start: Ticks
  readonly end: Ticks
}

function withTimes(
  track: CaptionTrack,
  row: CueRow,
  { timeline, start, end }: EditedTimes,
): CaptionTrack {
  const cue = track.cues.find((other) => other.id === row.sourceId)
  const from =
    start === row.cue.start
      ? cue && { assetId: cue.assetId, time: cue.start }
      : sourceTime(timeline, start)
  const to =
    end === row.cue.end ? cue && { assetId: cue.assetId, time: cue.end } : sourceEnd(timeline, end)
  if (!cue || from?.assetId !== cue.assetId || to?.assetId !== cue.assetId) {
    return track
  }
  return setCueTimes(track, cue.id, { start: from.time, end: to.time })
}

/** The moment before an end belongs to the clip; the end itself may be the start of the next. */
function sourceEnd(timeline: Timeline, end: Ticks) {
  const source = sourceTime(timeline, ticks(Math.max(0, end - 1)))
  return source && { ...source, time: ticks(source.time + 1) }
}

function edit(label: ChangeLabel, operation: Parameters<typeof changeCaptions>[2]): void {
  const language = useOpenEpisode.getState().document?.episode.language ?? 'id'
  changeCaptions(label, language, operation)
}

function edited() {
  const { history, playhead } = useOpenEpisode.getState()
  return { timeline: history.present.timeline, playhead }
}
