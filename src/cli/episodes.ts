import { fromMilliseconds } from '#shared/time/ticks.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { type CommonOptions, translator, withStudio } from './open.ts'

/** Lists the episodes of the workspace. */
export async function listEpisodes(options: CommonOptions & { json?: boolean }): Promise<void> {
  const list = await withStudio(options, ({ client }) => client.episodes.list())
  if (options.json) {
    process.stdout.write(`${JSON.stringify(list)}\n`)
    return
  }
  if (list.length === 0) {
    process.stdout.write(`${translator(options)('recipes.cli.noEpisodes')}\n`)
  }
  for (const { episode, show, durationMs } of list) {
    const length = formatClock(fromMilliseconds(durationMs)).padStart(8)
    process.stdout.write(`${episode.id}  ${length}  ${show.name} · ${episode.title}\n`)
  }
}
