import { create } from 'zustand'
import { SaveQueue, type Saving } from './save-queue.ts'

/** Typing rests this long before it is saved. */
const RESTED_MS = 500

export interface TypedDraft<Document> {
  /** Of what is being typed. */
  readonly id: string | undefined
  readonly document: Document | undefined
  readonly saving: Saving
}

interface OpenDraft<Document> {
  readonly id: string
  readonly queue: SaveQueue<Document>
  timer: ReturnType<typeof setTimeout> | undefined
}

const NOTHING_TYPED = {
  id: undefined,
  document: undefined,
  saving: { kind: 'saved', atMs: undefined },
} as const

/** What is typed in a form without a save button: newer than what is on disk until it is saved. */
export function typedDraft<Document extends object>(
  save: (id: string, document: Document) => Promise<void>,
) {
  const useDraft = create<TypedDraft<Document>>()(() => NOTHING_TYPED)
  let open: OpenDraft<Document> | undefined

  /** Begins with what was read; a draft of the same that is already there is newer and stays. */
  function begin(id: string, read: Document): void {
    if (open?.id === id) {
      return
    }
    flush()
    const queue = new SaveQueue(read, {
      save: (document) => save(id, document),
      report: (saving) => {
        if (useDraft.getState().id === id) {
          useDraft.setState({ saving })
        }
      },
    })
    open = { id, queue, timer: undefined }
    useDraft.setState({ ...NOTHING_TYPED, id, document: read })
  }

  /** Changes what is typed; it is saved once typing rests. */
  function change(changed: Partial<Document>): void {
    const { document } = useDraft.getState()
    if (!open || !document) {
      return
    }
    useDraft.setState({ document: { ...document, ...changed }, saving: { kind: 'saving' } })
    clearTimeout(open.timer)
    open.timer = setTimeout(flush, RESTED_MS)
  }

  /** Saves at once what has not been saved yet, as when a field is left. */
  function flush(): void {
    const { document } = useDraft.getState()
    if (open?.timer === undefined || !document) {
      return
    }
    clearTimeout(open.timer)
    open.timer = undefined
    open.queue.offer(document)
  }

  /** Settles once everything typed is on disk. */
  async function saved(): Promise<void> {
    flush()
    await open?.queue.settled()
  }

  /** Lets go of the draft once it is saved, so that the next visit reads it afresh. */
  async function close(): Promise<void> {
    const closing = open
    await saved()
    if (open === closing) {
      open = undefined
      useDraft.setState(NOTHING_TYPED)
    }
  }

  function hasUnsaved(): boolean {
    return useDraft.getState().saving.kind !== 'saved'
  }

  return { useDraft, begin, change, flush, saved, close, hasUnsaved }
}
