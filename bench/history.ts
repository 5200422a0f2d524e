import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setCueText } from '#shared/captions/edit-cues.ts'
import { cutRange } from '#shared/editing/cut-range.ts'
import { type EditedEpisode, NOTHING_EDITED, readEdited } from '#shared/editing/edited-episode.ts'
import { splitAt } from '#shared/editing/split-at.ts'
import { type History, record, redo, startHistory, undo } from '#shared/history/history.ts'
import { historyFrom, newSteps } from '#shared/history/steps.ts'
import { fromSeconds, ticks } from '#shared/time/ticks.ts'
import { connector } from '#main/database/connect.ts'
import { openDatabase } from '#main/database/open.ts'
import { fingerprintOf } from '#main/database/fingerprint.ts'
import { captionTracksOf, replaceCaptionTracks } from '#main/database/tables/caption-tracks.ts'
import { historyOf, keepSteps } from '#main/database/tables/histories.ts'
import { saveTimeline, timelineOf } from '#main/database/tables/timelines.ts'
import { createEpisode } from '#main/episodes/create-episode.ts'
import { benchFolder, compare } from './yardstick.ts'

/**
 * A thousand changes of an episode of four hours, 2,000 clips and 3,000 captions: what they take on the
 * disk, and how long they take to be read, made and undone. Aim: all of them in less room than one whole
 * document, read in half the time that the document itself takes.
 */
const STEPS = 1000
const folder = benchFolder()
const db = await openDatabase(folder, connector(process.env['PUSTAKA_SQLITE_BINDING']), Date.now())
const clock = { now: Date.now, newId: () => crypto.randomUUID() }
const about = { title: 'A', format: 'podcast', language: 'id', showName: 'B' } as const
const { id } = createEpisode(db, clock, about)

const start: EditedEpisode = {
  timeline: {
    ...NOTHING_EDITED.timeline,
    clips: Array.from({ length: 2000 }, (_, index) => ({
      id: crypto.randomUUID(),
      assetId: 'd2c2a1f0-6f4e-4b7e-9a55-3c0b6f1d2e3a',
      start: fromSeconds(index * 7.2),
      end: fromSeconds(index * 7.2 + 7),
    })),
  },
  captions: [
    {
      language: 'id',
      cues: Array.from({ length: 3000 }, (_, index) => ({
        id: crypto.randomUUID(),
        assetId: 'd2c2a1f0-6f4e-4b7e-9a55-3c0b6f1d2e3a',
        start: fromSeconds(index * 4.8),
        end: fromSeconds(index * 4.8 + 3),
        text: 'seekor kancil menemukan buku tua di tepi rimba',
      })),
    },
  ],
}

/** A cut, a division, a corrected caption: what people do. */
function edited(document: EditedEpisode, step: number): EditedEpisode {
  const at = fromSeconds(((step * 7919) % 13_000) + 0.5)
  const [track] = document.captions
  if (step % 3 === 0 && track) {
    const cue = track.cues[(step * 31) % 3000]?.id ?? ''
    return { ...document, captions: [setCueText(track, cue, `ubahan ke-${step}`)] }
  }
  const { timeline } = document
  return {
    ...document,
    timeline:
      step % 3 === 1
        ? splitAt(timeline, at, crypto.randomUUID())
        : cutRange(timeline, { start: at, end: ticks(at + fromSeconds(0.4)) }),
  }
}

let history: History<EditedEpisode> = startHistory(start)
const begun = performance.now()
for (let step = 0; step < STEPS; step++) {
  history = record(history, 'cut', edited(history.present, step))
}
const recordMs = (performance.now() - begun) / STEPS

const save = (steps: History<EditedEpisode>) =>
  db.transaction(() => {
    saveTimeline(db, id, history.present.timeline)
    replaceCaptionTracks(db, id, history.present.captions)
    keepSteps(db, id, newSteps(steps, history))
  })()
save(startHistory(start))

const documentBytes = JSON.stringify(history.present).length
const stepBytes = historyOf(db, id).steps.reduce((sum, step) => sum + step.difference.length, 0)
const told = (text: string) => process.stdout.write(`${text}\n`)
told(
  `${history.past.length} steps: ${(stepBytes / documentBytes).toFixed(2)}x the size of one document`,
)
told(`  (${Math.round(stepBytes / STEPS)} bytes a step; the document has ${documentBytes} bytes)`)
told(
  `  the database has ${statSync(join(folder, 'studio.db')).size} bytes, the log ${statSync(join(folder, 'studio.db-wal')).size}`,
)
told(`  making a change and its step: ${recordMs.toFixed(2)} ms`)

const present = history.present
await compare(`reading ${STEPS} steps, against reading the document`, {
  ours: () => historyFrom(present, historyOf(db, id)),
  yardstick: () => [timelineOf(db, id), captionTracksOf(db, id), fingerprintOf(db, id)],
  rounds: 9,
})
let walked = history
await compare('undoing and redoing, against reading a document', {
  ours: () => {
    walked = redo(undo(walked, readEdited), readEdited)
  },
  yardstick: () => readEdited(present),
  rounds: 9,
})
await compare('saving with the steps, against saving the document alone', {
  ours: () => save(history),
  yardstick: () =>
    db.transaction(() => {
      saveTimeline(db, id, present.timeline)
      replaceCaptionTracks(db, id, present.captions)
    })(),
  rounds: 9,
})
db.close()
