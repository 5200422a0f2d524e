import { create } from 'zustand'
import type { EpisodeFormat } from '#shared/episodes/episode.ts'

export interface NewEpisode {
  /** Recordings it begins with, as absolute paths. */
  readonly files: readonly string[]
  readonly format: EpisodeFormat | undefined
}

/** The dialog for a new episode: undefined while it is closed. */
export const useNewEpisode = create<{ readonly asked: NewEpisode | undefined }>()(() => ({
  asked: undefined,
}))

export function openNewEpisode({ files = [], format }: Partial<NewEpisode>): void {
  useNewEpisode.setState({ asked: { files, format } })
}

export function closeNewEpisode(): void {
  useNewEpisode.setState({ asked: undefined })
}

/** A title to begin with: the name of the file without its folder and ending. */
export function titleOfFile(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? ''
  return name
    .replace(/\.[^.]+$/, '')
    .replaceAll(/[_-]+/g, ' ')
    .trim()
}
