import { create } from 'zustand'
import type { CaptionFileProblem } from '#shared/captions/contract.ts'
import { words } from '../i18n/words.ts'
import { changeCaptions, changesSaved, useOpenEpisode } from '../open-episode/open-episode.ts'
import { client } from '../studio.ts'

/** What came of the last caption file. */
export type ImportResult =
  | {
      readonly kind: 'imported'
      readonly count: number
      readonly problems: readonly CaptionFileProblem[]
    }
  | { readonly kind: 'failed'; readonly error: unknown }

interface CaptionImport {
  readonly episodeId: string | undefined
  readonly result: ImportResult | undefined
}

export const useCaptionImport = create<CaptionImport>()(() => ({
  episodeId: undefined,
  result: undefined,
}))

/** Whether a file is one of captions, by its name. */
export function isCaptionFile(file: string): boolean {
  return /\.(srt|vtt|ass|ssa)$/i.test(file)
}

/** Asks for a caption file; nothing happens when the person changes their mind. */
export async function chooseCaptions(): Promise<void> {
  const title = words.t('captions.chooseFile')
  const { files } = await client.desktop.chooseFiles({ kind: 'captions', title })
  const [file] = files
  if (file !== undefined) {
    await importCaptions(file)
  }
}

/** Reads a caption file into the open episode; one step to undo. */
export async function importCaptions(file: string): Promise<void> {
  const episode = useOpenEpisode.getState().document?.episode
  if (!episode) {
    return
  }
  const { id: episodeId, language } = episode
  try {
    await changesSaved()
    const { track, problems } = await client.captions.importFile({ episodeId, file, language })
    if (useOpenEpisode.getState().document?.episode.id === episodeId) {
      changeCaptions('importCaptions', track.language, () => track)
      const result = { kind: 'imported', count: track.cues.length, problems } as const
      useCaptionImport.setState({ episodeId, result })
    }
  } catch (error) {
    useCaptionImport.setState({ episodeId, result: { kind: 'failed', error } })
  }
}

export function dismissImportResult(): void {
  useCaptionImport.setState({ result: undefined })
}
