import { create } from 'zustand'
import type { Details } from '#shared/publishing/details.ts'
import { SaveQueue, type Saving } from '../open-episode/save-queue.ts'
import { client } from '../studio.ts'

/** Typing rests this long before it is saved. */
const RESTED_MS = 500

interface DetailsDraft {
  readonly episodeId: string | undefined
  readonly details: Details | undefined
  readonly saving: Saving
}

interface OpenDraft {
  readonly episodeId: string
  readonly queue: SaveQueue<Details>
  timer: ReturnType<typeof setTimeout> | undefined
}

/** What is typed in the details of the open episode: newer than what is on disk until it is saved. */
export const useDetailsDraft = create<DetailsDraft>()(() => ({
  episodeId: undefined,
  details: undefined,
  saving: { kind: 'saved', atMs: undefined },
}))

let open: OpenDraft | undefined

/** Begins with what was read; a draft of the same episode that is already there is newer and stays. */
export function openDetails(episodeId: string, read: Details): void {
  if (open?.episodeId === episodeId) {
    return
  }
  flush()
  const queue = new SaveQueue(read, {
    save: (details) => client.publishing.saveDetails({ episodeId, details }),
    report: (saving) => {
      if (useDetailsDraft.getState().episodeId === episodeId) {
        useDetailsDraft.setState({ saving })
      }
    },
  })
  open = { episodeId, queue, timer: undefined }
  useDetailsDraft.setState({
    episodeId,
    details: read,
    saving: { kind: 'saved', atMs: undefined },
  })
}

/** Changes what is typed; it is saved once typing rests. */
export function changeDetails(change: Partial<Details>): void {
  const { details } = useDetailsDraft.getState()
  if (!open || !details) {
    return
  }
  useDetailsDraft.setState({ details: { ...details, ...change }, saving: { kind: 'saving' } })
  clearTimeout(open.timer)
  open.timer = setTimeout(flush, RESTED_MS)
}

/** Changes every description that is typed, each in its language: first that of the episode itself. */
export function changeDescriptions(
  language: string,
  describe: (description: string, language: string) => string,
): void {
  const { details } = useDetailsDraft.getState()
  if (details) {
    changeDetails({
      description: describe(details.description, details.titleLanguage ?? language),
      localizations: details.localizations.map((other) => ({
        ...other,
        description: describe(other.description, other.language),
      })),
    })
  }
}

/** Saves at once what has not been saved yet, as when a field is left. */
export function flush(): void {
  const { details } = useDetailsDraft.getState()
  if (open?.timer === undefined || !details) {
    return
  }
  clearTimeout(open.timer)
  open.timer = undefined
  open.queue.offer(details)
}

/** Settles once everything typed is on disk. */
export async function detailsSaved(): Promise<void> {
  flush()
  await open?.queue.settled()
}

/** Lets go of the draft once it is saved, so that the next visit reads it afresh. */
export async function closeDetails(): Promise<void> {
  const closing = open
  await detailsSaved()
  if (open === closing) {
    open = undefined
    useDetailsDraft.setState({
      episodeId: undefined,
      details: undefined,
      saving: { kind: 'saved', atMs: undefined },
    })
  }
}

export function hasUnsavedDetails(): boolean {
  return useDetailsDraft.getState().saving.kind !== 'saved'
}
