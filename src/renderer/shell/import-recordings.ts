import { create } from 'zustand'
import { openNewEpisode } from '../episodes/new-episode.ts'
import type { TimeRange } from '#shared/time/range.ts'
import { words } from '../i18n/words.ts'
import { client } from '../studio.ts'

export type Storage = 'referenced' | 'copied'

interface ImportState {
  /** Where new recordings are kept; the person's last choice. */
  readonly storage: Storage
  /** Why the last import could not even begin, and in which episode. */
  readonly failed: { readonly episodeId: string; readonly error: unknown } | undefined
}

const KEY = 'import-storage'

export const useImports = create<ImportState>()(() => ({
  storage: localStorage.getItem(KEY) === 'copied' ? 'copied' : 'referenced',
  failed: undefined,
}))

export function chooseStorage(storage: Storage): void {
  localStorage.setItem(KEY, storage)
  useImports.setState({ storage })
}

/** Asks for recordings, or for pictures only; nothing happens when the person changes their mind. */
export async function chooseRecordings(
  use: (files: string[]) => void,
  kind: 'media' | 'pictures' = 'media',
): Promise<void> {
  const title = words.t(kind === 'media' ? 'commands.importMedia' : 'commands.importPictureOverlay')
  const { files } = await client.desktop.chooseFiles({ kind, title })
  if (files.length > 0) {
    use(files)
  }
}

/** Files without an episode become a new one. */
export function startNewEpisode(files: string[]): void {
  openNewEpisode({ files })
}

/** Starts one job a file; its progress and its failures are told by the jobs. */
export async function importFiles(
  episodeId: string,
  files: readonly string[],
  how: { use: 'clip' | 'music' } | { use: 'overlay'; range: TimeRange } = { use: 'clip' },
): Promise<void> {
  useImports.setState({ failed: undefined })
  try {
    const { storage } = useImports.getState()
    await client.episodes.importFiles({ episodeId, files: [...files], storage, ...how })
  } catch (error) {
    useImports.setState({ failed: { episodeId, error } })
  }
}
