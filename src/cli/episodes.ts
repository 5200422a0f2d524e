import type { Studio } from '#main/studio.ts'
import type { EpisodeSummary } from '#shared/episodes/contract.ts'
import { fromMilliseconds } from '#shared/time/ticks.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { type CommonOptions, translator, withStudio } from './open.ts'

const PAGE = 200

/** Lists the episodes of the workspace. */
export async function listEpisodes(options: CommonOptions & { json?: boolean }): Promise<void> {
  const list = await withStudio(options, ({ client }) => everyEpisode(client))
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

async function everyEpisode({ episodes }: Studio['client']): Promise<EpisodeSummary[]> {
  const all: EpisodeSummary[] = []
  let page: EpisodeSummary[]
  do {
    const last = all.at(-1)?.episode
    page = await episodes.list({
      limit: PAGE,
      ...(last && { after: { updatedAtMs: last.updatedAtMs, episodeId: last.id } }),
    })
    all.push(...page)
  } while (page.length === PAGE)
  return all
}
