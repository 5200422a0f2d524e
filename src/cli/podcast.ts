import { type CommonOptions, translator, withStudio } from './open.ts'

/** Lists the podcasts of the workspace: how many episodes, the folder to put on the web, and the address. */
export async function listPodcasts(options: CommonOptions & { json?: boolean }): Promise<void> {
  const podcasts = await withStudio(options, ({ client }) => client.podcast.list())
  if (options.json) {
    process.stdout.write(`${JSON.stringify(podcasts)}\n`)
    return
  }
  const translate = translator(options)
  const begun = podcasts.filter(({ folder }) => folder !== undefined)
  if (begun.length === 0) {
    process.stdout.write(`${translate('recipes.cli.noPodcasts')}\n`)
  }
  for (const { showName, episodeCount, folder, feedUrl } of begun) {
    const episodes = translate('podcast.episodes', { count: episodeCount })
    process.stdout.write(`${showName}: ${episodes}\n  ${folder}\n  ${feedUrl}\n`)
  }
}
