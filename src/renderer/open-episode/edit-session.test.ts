import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addChapter } from '#shared/editing/chapters.ts'
import { type EditedEpisode, readEdited } from '#shared/editing/edited-episode.ts'
import type { Timeline } from '#shared/editing/timeline.ts'
import { redo, undo } from '#shared/history/history.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { editEpisode } from '#testing/edit-episode.ts'
import { aFolder, generated, makeMedia } from '#testing/make-media.ts'
import { jobEnd, openTestStudio } from '#testing/open-test-studio.ts'
import type { Studio } from '#main/studio.ts'
import { connector } from '#main/database/connect.ts'
import type { EditSession, EditedHistory } from './edit-session.ts'

const NEW = { title: 'Kancil', format: 'story', language: 'id', showName: 'Dongeng' } as const
const EDITOR = join(import.meta.dirname, '../../testing/edit-without-end.ts')

function edit(
  session: EditSession,
  label: 'cut' | 'addChapter',
  change: (t: Timeline) => Timeline,
) {
  session.change(label, (edited) => ({ ...edited, timeline: change(edited.timeline) }))
}

function chapter(session: EditSession, number: number): void {
  edit(session, 'addChapter', (timeline) =>
    addChapter(timeline, { id: `${number}`, at: fromSeconds(number), title: `Bab ${number}` }),
  )
}

function caption(session: EditSession, text: string): void {
  const cue = { id: text, assetId: 'a', start: fromSeconds(0), end: fromSeconds(1), text }
  session.change('addCaption', ({ timeline, captions }) => ({
    timeline,
    captions: [{ language: 'id', cues: [...(captions[0]?.cues ?? []), cue] }],
  }))
}

/** The document at every step, from the first to the last. */
function everyDocument(history: EditedHistory): EditedEpisode[] {
  let walked = history
  while (walked.past.length > 0) {
    walked = undo(walked, readEdited)
  }
  const seen = [walked.present]
  while (walked.future.length > 0) {
    walked = redo(walked, readEdited)
    seen.push(walked.present)
  }
  return seen
}

async function importSound(studio: Studio, episodeId: string, folder: string): Promise<void> {
  const file = await makeMedia(join(folder, 'a.wav'), [generated('sine=d=2')], [])
  const storage = 'referenced' as const
  const { jobIds } = await studio.client.episodes.importFiles({ episodeId, files: [file], storage })
  await jobEnd(studio, jobIds[0]!)
}

test('after closing and starting again, undo and redo go on exactly where they were', async () => {
  const workspace = join(await aFolder(), 'w')
  const studio = await openTestStudio(workspace)
  const { id } = await studio.client.episodes.create(NEW)
  const session = await editEpisode(studio, id)
  chapter(session, 1)
  caption(session, 'Pada suatu hari')
  await session.settled()
  chapter(session, 2)
  caption(session, 'kancil membaca')
  session.undo()
  session.undo()
  await session.settled()
  const { history } = session
  await studio.close()

  const again = await editEpisode(await openTestStudio(workspace), id)

  expect(again.history).toEqual(history)
  expect(again.history.past.map(({ label }) => label)).toEqual(['addChapter', 'addCaption'])
  expect(again.history.future.map(({ label }) => label)).toEqual(['addChapter', 'addCaption'])
  expect(everyDocument(again.history)).toEqual(everyDocument(session.history))
})

test('a new change after undoing forgets what was undone, also on the disk', async () => {
  const studio = await openTestStudio(join(await aFolder(), 'w'))
  const { id } = await studio.client.episodes.create(NEW)
  const session = await editEpisode(studio, id)
  chapter(session, 1)
  chapter(session, 2)
  await session.settled()
  session.undo()
  chapter(session, 3)
  await session.settled()

  const again = await editEpisode(studio, id)

  expect(again.history).toEqual(session.history)
  expect(everyDocument(again.history)).toHaveLength(3)
})

test('what the engine places while nobody looks is a step that can be undone', async () => {
  const folder = await aFolder()
  const studio = await openTestStudio(join(folder, 'w'))
  const { id } = await studio.client.episodes.create(NEW)
  const session = await editEpisode(studio, id)
  chapter(session, 1)
  await session.settled()

  await importSound(studio, id, folder)

  const again = await editEpisode(studio, id)
  expect(again.history.past.map(({ label }) => label)).toEqual(['addChapter', 'import'])
  expect(again.history.present.timeline.clips).toHaveLength(1)
  again.undo()
  expect(again.history.present).toEqual(session.history.present)
})

test('an edit made while a recording comes in takes nothing away, and both can be undone', async () => {
  const folder = await aFolder()
  const studio = await openTestStudio(join(folder, 'w'))
  const { id } = await studio.client.episodes.create(NEW)
  const session = await editEpisode(studio, id)
  chapter(session, 1)
  await session.settled()

  await importSound(studio, id, folder)
  chapter(session, 2)
  await session.settled()

  const again = await editEpisode(studio, id)
  expect(again.history).toEqual(session.history)
  expect(again.history.present.timeline.clips).toHaveLength(1)
  expect(again.history.present.timeline.chapters).toHaveLength(2)
  expect(again.history.past.map(({ label }) => label)).toEqual([
    'addChapter',
    'addChapter',
    'import',
  ])
  expect(everyDocument(again.history)).toEqual(everyDocument(session.history))
})

test('a document that is not the one the steps lead to counts, and the steps are forgotten', async () => {
  const workspace = join(await aFolder(), 'w')
  const studio = await openTestStudio(workspace)
  const { id } = await studio.client.episodes.create(NEW)
  const session = await editEpisode(studio, id)
  chapter(session, 1)
  chapter(session, 2)
  await session.settled()
  await studio.close()
  const db = connector(undefined)(join(workspace, 'studio.db'), 'existing')
  db.exec("UPDATE timelines SET timeline = json_remove(timeline, '$.chapters[0]')")
  db.close()

  const again = await editEpisode(await openTestStudio(workspace), id)
  expect(again.history.present.timeline.chapters.map(({ id }) => id)).toEqual(['2'])
  expect(again.history.past).toEqual([])
  edit(again, 'cut', (timeline) => ({ ...timeline, chapters: [] }))
  await again.settled()

  expect(again.history.past).toHaveLength(1)
})

test('a step that was lost from the disk makes all of them count for nothing', async () => {
  const workspace = join(await aFolder(), 'w')
  const studio = await openTestStudio(workspace)
  const { id } = await studio.client.episodes.create(NEW)
  const session = await editEpisode(studio, id)
  for (const number of [1, 2, 3]) {
    chapter(session, number)
  }
  await session.settled()
  await studio.close()
  const db = connector(undefined)(join(workspace, 'studio.db'), 'existing')
  db.exec('DELETE FROM historySteps WHERE number = 2')
  db.close()

  const again = await editEpisode(await openTestStudio(workspace), id)

  expect(again.history.past).toEqual([])
  expect(again.history.present.timeline.chapters).toHaveLength(3)
})

/** Kills the editing program in the middle of its work; answers how many chapters it said were saved. */
async function editAndKill(workspace: string, after: number): Promise<number> {
  const child = spawn(process.execPath, [EDITOR, workspace], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (data) => {
    said += data
    if (said.split('\n').length > after) {
      child.kill('SIGKILL')
    }
  })
  await new Promise((resolve) => child.on('close', resolve))
  return Number(said.split('\n').slice(0, -1).at(-1))
}

test('killed while saving, the document and its history are there and agree', async () => {
  const workspace = join(await aFolder(), 'w')
  const begun = await openTestStudio(workspace)
  const { id } = await begun.client.episodes.create(NEW)
  await begun.close()
  for (const after of [10, 24]) {
    const saved = await editAndKill(workspace, after)

    const studio = await openTestStudio(workspace)
    const session = await editEpisode(studio, id)
    const { past, future, present } = session.history
    expect(past.length).toBe(present.timeline.chapters.length)
    expect(past.length + future.length).toBeGreaterThanOrEqual(saved)
    const documents = everyDocument(session.history)
    expect(documents).toHaveLength(past.length + future.length + 1)
    expect(documents).toContainEqual(present)
    await studio.close()
  }
})
