import { openStudio } from '#main/studio.ts'

/** Saves ever new numbers in a workspace and says each one once it is saved; to be killed. */
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
const { client } = studio
const [known] = await client.episodes.list()
const episodeId =
  known?.episode.id ??
  (
    await client.episodes.create({
      title: 'Kancil',
      format: 'story',
      language: 'id',
      showName: 'A',
    })
  ).id
const { details } = await client.episodes.open({ episodeId })
for (let number = Number(details.description) + 1; ; number++) {
  await client.publishing.saveDetails({
    episodeId,
    details: { ...details, description: `${number}` },
  })
  process.stdout.write(`${number}\n`)
}
