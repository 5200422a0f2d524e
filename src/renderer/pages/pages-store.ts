import { create } from 'zustand'
import { words } from '../i18n/words.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { client } from '../studio.ts'

interface PagesState {
  readonly isOpen: boolean
  /** The page that is worked on; the first when it is gone. */
  readonly chosenId: string | undefined
  /** Why adding could not even begin. */
  readonly error: unknown
}

export const usePages = create<PagesState>()(() => ({
  isOpen: false,
  chosenId: undefined,
  error: undefined,
}))

export function showPages(isOpen: boolean): void {
  usePages.setState({ isOpen, error: undefined })
}

export function choosePage(chosenId: string): void {
  usePages.setState({ chosenId })
}

/** Asks for pictures and makes pages of them; nothing happens when the person changes their mind. */
export async function choosePictures(): Promise<void> {
  const title = words.t('pages.add')
  const { files } = await client.desktop.chooseFiles({ kind: 'pages', title })
  await addPictures(files)
}

/** Makes pages of pictures, by the numbers in their names: how it goes is told by the job. */
export async function addPictures(files: readonly string[]): Promise<void> {
  const episodeId = useOpenEpisode.getState().document?.episode.id
  if (files.length === 0 || episodeId === undefined) {
    return
  }
  const byNumber = new Intl.Collator(undefined, { numeric: true })
  usePages.setState({ error: undefined })
  try {
    await client.pages.add({ episodeId, files: files.toSorted(byNumber.compare) })
  } catch (error) {
    usePages.setState({ error })
  }
}
