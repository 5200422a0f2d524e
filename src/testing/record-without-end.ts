import { openStudio } from '#main/studio.ts'
import { newEpisode, sourcesNamed } from './record.ts'

/** Records until it is killed: `record-without-end.ts WORKSPACE SOURCE...`. Says when it has begun. */
const [workspace = '', ...names] = process.argv.slice(2)
const studio = await openStudio({
  workspace,
  environment: process.env,
  resources: '',
  language: 'id',
  onBug: (error) => {
    throw error
  },
})
const episodeId = await newEpisode(studio)
const sources = await sourcesNamed(studio, ...names)
await studio.client.recording.start({ episodeId, sources, countdownMs: 0 })
process.stdout.write('recording\n')
