import { create } from 'zustand'
import { comparedIn, type ScriptResult } from '#shared/captions/script-result.ts'
import { changeCaptions, changesSaved, useOpenEpisode } from '../../open-episode/open-episode.ts'
import { changeScript, scriptSaved, useScript } from '../../open-episode/script-store.ts'
import { client } from '../../studio.ts'
import { words } from '../../i18n/words.ts'

interface FromScript {
  readonly isOpen: boolean
  /** The language the voice is compared in, where a person chose another than the episode's. */
  readonly chosen: { readonly episodeId: string; readonly language: string } | undefined
  /** What came of the last script, and of which episode. */
  readonly told: { readonly episodeId: string; readonly result: ScriptResult } | undefined
}

export const useFromScript = create<FromScript>()(() => ({
  isOpen: false,
  chosen: undefined,
  told: undefined,
}))

export function showFromScript(isOpen: boolean): void {
  useFromScript.setState({ isOpen })
}

export function dismissScriptResult(): void {
  useFromScript.setState({ told: undefined })
}

export function chooseLanguage(episodeId: string, language: string): void {
  useFromScript.setState({ chosen: { episodeId, language } })
}

/** The language the voice is compared in: the one chosen, or the episode's, or the one spelled most like it. */
export function useComparedLanguage(): string {
  const episode = useOpenEpisode((state) => state.document?.episode)
  const chosen = useFromScript((state) => state.chosen)
  return chosen && chosen.episodeId === episode?.id
    ? chosen.language
    : comparedIn(episode?.language ?? 'id')
}

/** Asks for a file and puts its text in the script's place; answers whether there was one. */
export async function openScriptFile(): Promise<boolean> {
  const title = words.t('captions.script.chooseFile')
  const { files } = await client.desktop.chooseFiles({ kind: 'script', title })
  const [file] = files
  if (file === undefined) {
    return false
  }
  const { text } = await client.captions.readScript({ file })
  changeScript(text)
  return true
}

/**
 * Has the script compared with the voice, and puts the captions of it in the place of those there are: one step
 * to undo. How it goes, and why it failed, is told by its job.
 */
export async function alignScript(language: string): Promise<void> {
  const episodeId = useOpenEpisode.getState().document?.episode.id
  const { text, episodeId: scriptOf } = useScript.getState()
  if (episodeId === undefined || scriptOf !== episodeId || text === undefined) {
    return
  }
  useFromScript.setState({ isOpen: false, told: undefined })
  await Promise.all([scriptSaved(), changesSaved()])
  const result = await client.captions
    .alignScript({ episodeId, text, language })
    .catch(() => undefined) // told by its job
  if (!result) {
    return
  }
  if (result.found > 0) {
    await changesSaved()
    const { track } = await client.captions.useAlignment({ episodeId })
    if (useOpenEpisode.getState().document?.episode.id === episodeId) {
      changeCaptions('alignScript', track.language, () => track)
    }
  }
  useFromScript.setState({ told: { episodeId, result } })
}
