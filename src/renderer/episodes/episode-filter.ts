import type { EpisodeFormat } from '#shared/episodes/episode.ts'

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
