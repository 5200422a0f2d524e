import { create } from 'zustand'
import { changeCaptions, changesSaved, useOpenEpisode } from '../../open-episode/open-episode.ts'
import { client, queryClient, studio } from '../../studio.ts'

/** Recognising that was begun here, and what came of it. */
interface SpeechWork {
  readonly episodeId: string | undefined
  readonly jobId: string | undefined
  /** Captions that were made; undefined until then. */
  readonly made: number | undefined
  readonly error: unknown
}

const NOTHING: SpeechWork = {
  episodeId: undefined,
  jobId: undefined,
  made: undefined,
  error: undefined,
}

export const useSpeechWork = create<SpeechWork>()(() => NOTHING)

export interface SpeechWish {
  readonly modelId: string
  /** Undefined: found out by listening. */
  readonly language: string | undefined
  readonly terms: string
}

/** Begins to listen to the open episode. */
export async function listenToEpisode({ modelId, language, terms }: SpeechWish): Promise<void> {
  const episodeId = useOpenEpisode.getState().document?.episode.id
  if (episodeId === undefined) {
    return
  }
  await attempt(async () => {
    await changesSaved()
    const wish = { episodeId, modelId, terms, ...(language === undefined ? {} : { language }) }
    const { jobId } = await client.speech.recognise(wish)
    useSpeechWork.setState({ ...NOTHING, episodeId, jobId })
  })
}

/** Takes over the captions of a job that is done, as one step that can be undone. */
export async function takeResult(jobId: string): Promise<void> {
  await attempt(async () => {
    const { track } = await client.speech.result({ jobId })
    const { episodeId } = useSpeechWork.getState()
    if (track && episodeId === useOpenEpisode.getState().document?.episode.id) {
      changeCaptions('captionsFromSpeech', track.language, () => track)
      useSpeechWork.setState({ jobId: undefined, made: track.cues.length })
    }
  })
}

export async function downloadModel(modelId: string): Promise<void> {
  await attempt(() => client.speech.download({ modelId }))
}

export async function removeModel(modelId: string): Promise<void> {
  await attempt(() => client.speech.removeModel({ modelId }))
  await modelsChanged()
}

/** Asks for a model on the disk; nothing happens when the person changes their mind. */
export async function addModel(title: string): Promise<void> {
  const { files } = await client.desktop.chooseFiles({ kind: 'speechModel', title })
  const [file] = files
  if (file !== undefined) {
    await attempt(() => client.speech.addModel({ file }))
    await modelsChanged()
  }
}

export async function modelsChanged(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: studio.speech.models.key() })
}

/** What goes wrong is told beside what was tried. */
async function attempt(act: () => Promise<unknown>): Promise<void> {
  useSpeechWork.setState({ error: undefined })
  try {
    await act()
  } catch (error) {
    useSpeechWork.setState({ error })
  }
}
