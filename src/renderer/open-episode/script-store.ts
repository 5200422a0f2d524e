import { useEffect } from 'react'
import { create } from 'zustand'
import { SaveQueue, type Saving } from './save-queue.ts'
import { client } from '../studio.ts'

/** Typing rests this long before it is saved. */
const RESTED_MS = 500
const CLOSED_SAVING: Saving = { kind: 'saved', atMs: undefined }

interface Script {
  readonly episodeId: string | undefined
  /** Undefined until it has been read. */
  readonly text: string | undefined
  readonly saving: Saving
  readonly error: unknown
}

const UNREAD: Script = {
  episodeId: undefined,
  text: undefined,
  saving: CLOSED_SAVING,
  error: undefined,
}

/** The script of the open episode: newer than what is on disk until it is saved. */
export const useScript = create<Script>()(() => UNREAD)

let queue: SaveQueue<string> | undefined
let timer: ReturnType<typeof setTimeout> | undefined

/** Reads the script of an episode; what was typed for another one is saved first. */
export function useEpisodeScript(episodeId: string): void {
  useEffect(() => {
    void open(episodeId)
  }, [episodeId])
}

export function hasScript({ text }: Pick<Script, 'text'>): boolean {
  return text !== undefined && text.trim() !== ''
}

/** Changes the text; it is saved once typing rests. */
export function changeScript(text: string): void {
  useScript.setState({ text, saving: { kind: 'saving' } })
  clearTimeout(timer)
  timer = setTimeout(flush, RESTED_MS)
}

/** Settles once the script is on disk. */
export async function scriptSaved(): Promise<void> {
  flush()
  await queue?.settled()
}

export function hasUnsavedScript(): boolean {
  return useScript.getState().saving.kind !== 'saved'
}

async function open(episodeId: string): Promise<void> {
  if (useScript.getState().episodeId === episodeId) {
    return
  }
  await scriptSaved()
  useScript.setState({ ...UNREAD, episodeId })
  try {
    const { text } = await client.recording.script({ episodeId })
    if (useScript.getState().episodeId === episodeId) {
      queue = newQueue(episodeId, text)
      useScript.setState({ text })
    }
  } catch (error) {
    useScript.setState({ error, episodeId: undefined })
  }
}

function newQueue(episodeId: string, read: string): SaveQueue<string> {
  return new SaveQueue(read, {
    save: (text) => client.recording.saveScript({ episodeId, text }),
    report: (saving) => {
      if (useScript.getState().episodeId === episodeId) {
        useScript.setState({ saving })
      }
    },
  })
}

function flush(): void {
  const { text } = useScript.getState()
  if (timer === undefined || text === undefined) {
    return
  }
  clearTimeout(timer)
  timer = undefined
  queue?.offer(text)
}
