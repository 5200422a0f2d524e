import type { ChangeLabel } from '#shared/editing/change-label.ts'
import type { EditedToSave, ReadSteps } from '#shared/editing/contract.ts'
import { type EditedEpisode, readEdited } from '#shared/editing/edited-episode.ts'
import type { OpenedEpisode } from '#shared/episodes/contract.ts'
import { type History, record, redo, undo } from '#shared/history/history.ts'
import { newSteps } from '#shared/history/steps.ts'
import { failureOf } from '../design/failure-of.ts'
import { adoptImports, labelOfImport } from './edited-episode.ts'
import { SaveQueue, type Saving } from './save-queue.ts'

export type EditedHistory = History<EditedEpisode>

/** What a session asks of the engine. */
export interface EditingEngine {
  readonly open: (about: { episodeId: string }) => Promise<OpenedEpisode>
  readonly history: (about: { episodeId: string }) => Promise<ReadSteps>
  readonly save: (edited: EditedToSave) => Promise<{ readonly fingerprint: string }>
}

/** An episode with its history, both as they were at one moment. */
export interface ReadEpisode {
  readonly document: OpenedEpisode
  readonly history: EditedHistory
}

/** Told of everything a window shows of the session. */
export interface SessionListener {
  readonly show: (session: EditSession) => void
  readonly report: (session: EditSession, saving: Saving) => void
}

/**
 * One episode being edited: its document, what can be undone, and the saving of both. It goes on until
 * everything is on disk, also when the window shows something else by then.
 */
export class EditSession {
  readonly #engine: EditingEngine
  readonly #listener: SessionListener
  readonly #queue: SaveQueue<EditedHistory>
  #document: OpenedEpisode
  #history: EditedHistory
  /** What is on disk. */
  #kept: EditedHistory
  #fingerprint: string

  constructor(
    { document, history }: ReadEpisode,
    { engine, listener }: { readonly engine: EditingEngine; readonly listener: SessionListener },
  ) {
    this.#engine = engine
    this.#listener = listener
    this.#document = document
    this.#fingerprint = document.fingerprint
    this.#history = history
    this.#kept = history
    this.#queue = new SaveQueue(history, {
      save: (changed) => this.#save(changed),
      report: (saving) => listener.report(this, saving),
    })
  }

  get episodeId(): string {
    return this.#document.episode.id
  }

  get document(): OpenedEpisode {
    return this.#document
  }

  get history(): EditedHistory {
    return this.#history
  }

  get isSaved(): boolean {
    return !this.#queue.isBusy
  }

  change(label: ChangeLabel, operation: (edited: EditedEpisode) => EditedEpisode): void {
    this.#goTo(record(this.#history, label, operation(this.#history.present)))
  }

  undo(): void {
    this.#goTo(undo(this.#history, readEdited))
  }

  redo(): void {
    this.#goTo(redo(this.#history, readEdited))
  }

  /** Brings in what was imported or recorded since the document was read last. */
  adopt(read: OpenedEpisode): void {
    const { present: before } = this.#history
    const present = adoptImports(before, this.#document, read)
    const label: ChangeLabel = labelOfImport(before, present)
    this.#document = read
    this.#fingerprint = read.fingerprint
    this.#history = record(this.#history, label, present)
    this.#listener.show(this)
    this.#queue.offer(this.#history)
  }

  /** Settles once every change is on disk. */
  settled(): Promise<void> {
    return this.#queue.settled()
  }

  #goTo(history: EditedHistory): void {
    if (history !== this.#history) {
      this.#history = history
      this.#listener.show(this)
      this.#queue.offer(history)
    }
  }

  /** When the engine placed something meanwhile, that is brought in first: saving must not take it away. */
  async #save(history: EditedHistory): Promise<void> {
    try {
      await this.#write(history)
    } catch (error) {
      if (failureOf(error).code !== 'episode.changedMeanwhile') {
        throw error
      }
      this.adopt(await this.#engine.open({ episodeId: this.episodeId }))
      await this.#write(this.#history)
    }
  }

  async #write(history: EditedHistory): Promise<void> {
    const { timeline, captions } = history.present
    const { fingerprint } = await this.#engine.save({
      episodeId: this.episodeId,
      basis: this.#fingerprint,
      timeline,
      captions: captions === this.#kept.present.captions ? undefined : captions,
      steps: newSteps(this.#kept, history),
    })
    this.#fingerprint = fingerprint
    this.#kept = history
  }
}
