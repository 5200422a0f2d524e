import { addChapter } from '#shared/editing/chapters.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { openStudio } from '#main/studio.ts'
import { editEpisode } from './edit-episode.ts'

/**
 * Adds one chapter after the other to the first episode, undoes and redoes now and then, and says how many
 * there are once they are saved; to be killed.
 */
const [workspace = ''] = process.argv.slice(2)
const studio = await openStudio({
  workspace,
  environment: process.env,
  resources: '',
  language: 'id',
  onBug: (error) => {
    throw error
  },
})
const [first] = await studio.client.episodes.list()
const session = await editEpisode(studio, first?.episode.id ?? '')
const begun = session.history.present.timeline.chapters.length + session.history.future.length
for (let number = begun + 1; ; number++) {
  while (session.history.future.length > 0) {
    session.redo()
  }
  session.change('addChapter', (edited) => {
    const chapter = { id: `${number}`, at: fromSeconds(number), title: `Bab ${number}` }
    return { ...edited, timeline: addChapter(edited.timeline, chapter) }
  })
  await session.settled()
  process.stdout.write(`${number}\n`)
  if (number % 3 === 0) {
    session.undo()
    await session.settled()
  }
}
