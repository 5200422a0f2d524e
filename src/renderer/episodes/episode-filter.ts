import type { EpisodeSummary } from '#shared/episodes/contract.ts'
import type { EpisodeFormat } from '#shared/episodes/episode.ts'
import type { Show } from '#shared/episodes/show.ts'

export interface EpisodeFilter {
  readonly showId: string | undefined
  readonly state: 'working' | 'published' | undefined
  readonly format: EpisodeFormat | undefined
  readonly text: string
}

export const NO_FILTER: EpisodeFilter = {
  showId: undefined,
  state: undefined,
  format: undefined,
  text: '',
}

export function filterEpisodes(
  episodes: readonly EpisodeSummary[],
  filter: EpisodeFilter,
): EpisodeSummary[] {
  const text = filter.text.trim().toLocaleLowerCase()
  return episodes.filter(
    (summary) =>
      (filter.showId === undefined || summary.show.id === filter.showId) &&
      (filter.state === undefined || filter.state === stateOf(summary)) &&
      (filter.format === undefined || summary.episode.format === filter.format) &&
      `${summary.episode.title} ${summary.show.name}`.toLocaleLowerCase().includes(text),
  )
}

export function stateOf(summary: EpisodeSummary): 'working' | 'published' {
  return summary.publishedAtMs === undefined ? 'working' : 'published'
}

/** Every show that has episodes, with how many, by name. */
export function showsWithCounts(
  episodes: readonly EpisodeSummary[],
): { readonly show: Show; readonly count: number }[] {
  const groups = Map.groupBy(episodes, ({ show }) => show.id)
  return [...groups.values()]
    .flatMap((group) => (group[0] ? [{ show: group[0].show, count: group.length }] : []))
    .toSorted((a, b) => a.show.name.localeCompare(b.show.name))
}
